import './outline.css';
import { Menu } from '@motcua/fields/ui';
import { ancestorsOf, conditionsOf, type FormNode, indexForm, labelOfId } from '@motcua/schema';
import { type MouseEvent, useMemo, useRef, useState } from 'react';
import { SearchBox } from '../../app/SearchBox';
import { commandTexts } from '../canvas/command-texts';
import { useItemMenu } from '../canvas/use-item-menu';
import { useEditorState, useForm } from '../editor-context';
import { OutlineLine } from './OutlineLine';
import { OutlineMark } from './OutlineMark';
import { foundRows, openAtFirst, outlineRows } from './outline-rows';
import { outlineTexts as texts } from './texts';
import { useOutlineDrop } from './use-outline-drop';
import { useTreeKeys } from './use-tree-keys';

/** Cấu trúc: the whole form as a tree. What is chosen here is chosen on the canvas, on any page. */
export function Outline() {
  const form = useForm();
  const pageId = useEditorState((state) => state.pageId);
  const selectedId = useEditorState((state) => state.selectedId);
  const alsoSelected = useEditorState((state) => state.alsoSelected);
  const readOnly = useEditorState((state) => state.readOnly);
  const [told, setTold] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [words, setWords] = useState('');
  const tree = useRef<HTMLDivElement>(null);
  const menu = useItemMenu('all');

  const rows = useMemo(() => {
    if (words !== '') return foundRows(form, words);
    const first = openAtFirst(form);
    const around = new Set(selectedId ? ancestorsOf(indexForm(form), selectedId).map(({ id }) => id) : []);
    const isOpen = (node: FormNode) => told.get(node.id) ?? (around.has(node.id) || first(node, pageId));
    return outlineRows(form, isOpen);
  }, [form, words, told, pageId, selectedId]);
  const toggle = (id: string, open: boolean) => setTold((before) => new Map(before).set(id, open));
  const { onKeyDown, choose } = useTreeKeys({ tree, rows, toggle, readOnly });
  useOutlineDrop(tree, rows, (id) => toggle(id, true));

  const chosen = useMemo(() => new Set(selectedId ? [...alsoSelected, selectedId] : []), [alsoSelected, selectedId]);
  const reachable = rows.some(({ node }) => node.id === selectedId) ? selectedId : rows[0]?.node.id;
  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return;
    const id = event.target.closest<HTMLElement>('[data-outline]')?.dataset.outline;
    const row = rows.find(({ node }) => node.id === id);
    if (id === undefined || !row) return;
    if (event.target.closest('[data-toggle]')) toggle(id, !row.open);
    else choose(id, event.shiftKey ? 'to' : event.ctrlKey || event.metaKey ? 'also' : 'alone');
  };
  const namesOf = (node: FormNode): string => {
    const ids = new Set(conditionsOf(node).map(({ id }) => id));
    return ids.size === 0 ? '' : texts.conditions([...ids].map((id) => labelOfId(form, id)));
  };

  return (
    <section className="de-outline" aria-label={texts.title}>
      <SearchBox label={texts.search} value={words} onSearch={setWords} />
      <div className="de-outline-bar">
        <span role="status">
          {words !== ''
            ? texts.found(rows.length)
            : chosen.size > 0
              ? commandTexts.chosen(chosen.size)
              : texts.noneChosen}
        </span>
        <Menu label={texts.commands} items={menu} />
      </div>
      <div
        ref={tree}
        role="tree"
        className="de-outline-tree"
        aria-label={texts.title}
        aria-multiselectable="true"
        onClick={click}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ node, index, level, place, size, holds, open, path }) => (
          <OutlineLine
            key={node.id}
            node={node}
            index={index}
            level={level}
            place={place}
            size={size}
            holds={holds}
            open={open}
            path={path}
            chosen={chosen.has(node.id)}
            reachable={node.id === reachable}
            editable={!readOnly}
            conditions={namesOf(node)}
          />
        ))}
        <OutlineMark tree={tree} />
      </div>
      <p className="de-pane-foot">{texts.hint}</p>
    </section>
  );
}
