import './relations.css';
import { Button, Dialog, EmptyState, Switch } from '@motcua/fields/ui';
import { labelOfId, type RelationMap, relatedTo, relationsOf } from '@motcua/schema';
import { useMemo, useRef, useState } from 'react';
import { saveFile } from '../../../app/save-file';
import { useEditor, useForm } from '../../editor-context';
import type { ToolProps } from '../editor-tools';
import { RelationDrawing } from './RelationDrawing';
import { RelationTable } from './RelationTable';
import { drawRelations } from './relation-layout';
import { relationTable } from './relation-table';
import { relationTexts as texts } from './texts';

/** Sơ đồ quan hệ của biểu mẫu (Đ27.2b): drawn and as a table, narrowed to one thing by choosing it. */
export function RelationWindow({ onClose }: ToolProps) {
  const editor = useEditor();
  const form = useForm();
  const picture = useRef<SVGSVGElement>(null);
  const [view, setView] = useState<'drawing' | 'table'>('drawing');
  const [registers, setRegisters] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const whole = useMemo(() => relationsOf(form), [form]);
  const map = useMemo(() => narrowed(whole, registers, chosen), [whole, registers, chosen]);
  const drawing = useMemo(() => drawRelations(map), [map]);
  const place = chosen && form.checks.find(({ id }) => id === chosen)?.at;
  const target = place || chosen;
  const mayShow = target !== null && whole.nodes.some(({ id, kind }) => id === target && kind === 'item');

  return (
    <Dialog open wide title={texts.title} onClose={onClose}>
      {whole.relations.length === 0 ? (
        <EmptyState title={texts.none} />
      ) : (
        <>
          <p className="de-aside">{texts.hint}</p>
          <div className="mc-row mc-row-between">
            <fieldset className="mc-row">
              <legend className="mc-hidden">{texts.view}</legend>
              {(['drawing', 'table'] as const).map((each) => (
                <Button key={each} look="quiet" aria-pressed={view === each} onClick={() => setView(each)}>
                  {texts[each]}
                </Button>
              ))}
            </fieldset>
            <Switch label={texts.withPrefill} checked={registers} onChange={setRegisters} />
            {view === 'drawing' ? (
              <Button
                onClick={() =>
                  picture.current &&
                  saveFile(
                    `${form.code} quan he.svg`,
                    'image/svg+xml',
                    new XMLSerializer().serializeToString(picture.current),
                  )
                }
              >
                {texts.saveDrawing}
              </Button>
            ) : (
              <Button onClick={() => saveFile(`${form.code} quan he.csv`, 'text/csv', relationTable(map))}>
                {texts.saveTable}
              </Button>
            )}
          </div>
          <div className="mc-row de-relation-chosen" role="status">
            <strong>{chosen ? nameOf(whole, chosen) : texts.count(map.nodes.length, map.relations.length)}</strong>
            {chosen && <Button onClick={() => setChosen(null)}>{texts.all}</Button>}
            {mayShow && (
              <Button
                onClick={() => {
                  onClose();
                  editor.select(target);
                }}
              >
                {texts.show}
              </Button>
            )}
          </div>
          {view === 'drawing' ? (
            <RelationDrawing ref={picture} drawing={drawing} chosen={chosen} onChoose={setChosen} />
          ) : (
            <RelationTable map={map} labelOf={(id) => nameOf(whole, id)} onChoose={setChosen} />
          )}
        </>
      )}
    </Dialog>
  );

  function nameOf(of: RelationMap, id: string): string {
    return of.nodes.find((node) => node.id === id)?.label ?? labelOfId(form, id);
  }
}

function narrowed(map: RelationMap, registers: boolean, chosen: string | null): RelationMap {
  const keep = chosen === null ? null : relatedTo(map, chosen);
  const relations = map.relations.filter(
    ({ from, to, kind }) => (registers || kind !== 'prefill') && (keep === null || (keep.has(from) && keep.has(to))),
  );
  const touched = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return { relations, nodes: map.nodes.filter(({ id }) => touched.has(id)) };
}
