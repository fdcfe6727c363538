import type { Json, JsonObject, List } from '@motcua/schema';
import { useEffect, useRef, useState } from 'react';
import { fieldDomId } from '../dom-id';
import { useHolderMessages } from '../section/ItemSlot';
import type { HolderProps } from '../section/renderer';
import { useSectionActions, useSectionData, useSectionLook, valueAt } from '../section/section-context';
import { useFieldTexts } from '../section/services-context';
import { Button, FieldFrame, Icon, useToast } from '../ui';
import { CardRows } from './CardRows';
import './list.css';
import type { RowActions, RowsProps } from './rows';
import { TableRows } from './TableRows';

export function ListRenderer({ item, place, rows }: HolderProps<List>) {
  const { answers, rules, disabled, rowIds } = useSectionData();
  const { change, leave, current } = useSectionActions();
  const { texts: words, containerEnd } = useSectionLook();
  const texts = useFieldTexts();
  const toast = useToast();
  const [said, setSaid] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const entering = useRef<number | null>(null);
  const messages = useHolderMessages(item, place, rows);

  const value = valueAt(answers, place);
  const held: readonly Json[] = Array.isArray(value) ? value : [];
  const ids = rowIds?.(place) ?? [];
  const noun = words[`${item.id}.rowTitle`] ?? item.rowTitle ?? texts.row;
  const nameOf = (index: number) => `${noun} ${index + 1}`;
  const now = (): readonly Json[] => {
    const there = current(place);
    return Array.isArray(there) ? there : [];
  };
  const set = (next: readonly Json[]) => change(place, next.length > 0 ? next : undefined);

  // A new row takes the focus, so that whoever types goes straight on.
  useEffect(() => {
    if (entering.current === null || held.length <= entering.current) return;
    const row = box.current?.querySelectorAll(`:scope [data-row-of="${item.id}"]`)[entering.current];
    entering.current = null;
    row?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [held.length, item.id]);

  const actions: RowActions = {
    up: (index) => move(index, index - 1),
    down: (index) => move(index, index + 1),
    copy: (index) => {
      const row = now()[index];
      if (row === undefined) return;
      entering.current = index + 1;
      set([...now().slice(0, index + 1), structuredClone(row), ...now().slice(index + 1)]);
    },
    remove: (index) => {
      const row = now()[index];
      if (row === undefined) return;
      set(now().filter((_, at) => at !== index));
      leave(place, item.id);
      box.current?.focus();
      toast({
        text: texts.rowRemoved(nameOf(index)),
        action: { label: texts.undo, run: () => set([...now().slice(0, index), row, ...now().slice(index)]) },
      });
    },
  };
  function move(from: number, to: number) {
    const list = now();
    const row = list[from];
    if (row === undefined || to < 0 || to >= list.length) return;
    const others = list.filter((_, at) => at !== from);
    set([...others.slice(0, to), row, ...others.slice(to)]);
    setSaid(texts.rowMoved(nameOf(from), to + 1));
  }

  const full = item.maxRows !== undefined && held.length >= item.maxRows;
  const add = () => {
    const blank: JsonObject = {};
    entering.current = held.length;
    set([...now(), blank]);
  };
  const shownRows: RowsProps = {
    item,
    place,
    rows,
    count: held.length,
    keyOf: (index) => ids[index] ?? String(index),
    nameOf,
    actions,
    disabled,
    full,
  };
  const asTable = item.display === 'table' && item.items.every(({ kind }) => kind === 'field');
  const required =
    item.required === true || (typeof item.required === 'object' && rules.requires(item.id, answers, rows));
  return (
    <FieldFrame
      id={fieldDomId(item.id, rows)}
      group
      className="mc-list"
      label={words[`${item.id}.title`] ?? item.title}
      required={required}
      requiredText={texts.required}
      hint={item.help && (words[`${item.id}.help`] ?? item.help)}
      messages={messages}
    >
      <div ref={box} className="mc-list-body" tabIndex={-1}>
        {held.length === 0 && !containerEnd && <p className="mc-list-empty">{texts.noRows}</p>}
        {asTable ? <TableRows {...shownRows} /> : <CardRows {...shownRows} />}
        {full ? (
          <p className="mc-list-empty">{texts.rowLimit(held.length)}</p>
        ) : (
          <div className="mc-no-print">
            <Button onClick={add} disabled={disabled}>
              <Icon name="add" />
              {texts.addRow(noun)}
            </Button>
          </div>
        )}
        <span className="mc-hidden" role="status">
          {said}
        </span>
      </div>
    </FieldFrame>
  );
}
