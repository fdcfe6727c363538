import { Button, classes, EmptyState, Icon, IconButton } from '@motcua/fields/ui';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Edge, makeSortableRow } from './dragging';
import { orderedListTexts as texts } from './ordered-list-texts';

type OrderedListProps<T> = {
  /** One thing of the list in the singular, lower case: "bước". */
  readonly one: string;
  readonly items: readonly T[];
  readonly keyOf: (item: T, index: number) => string;
  /** What stands where nothing is yet; null when the place around says it. */
  readonly empty: string | null;
  readonly make: () => T;
  readonly onChange: (items: readonly T[]) => void;
  readonly readOnly?: boolean;
  readonly children: (item: T, change: (item: T) => void, index: number) => ReactNode;
};

/** A list in order: add, take out, and move by handle or by buttons; every act also works by keyboard. */
export function OrderedList<T>(props: OrderedListProps<T>) {
  const { one, items, keyOf, empty, make, onChange, readOnly, children } = props;
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const channel = useId();

  const move = (from: number, to: number) => {
    const target = to > from ? to - 1 : to;
    if (from === target) return;
    onChange(moved(items, from, target));
    setSaid(texts.moved(one, from + 1, target + 1));
  };
  const focusRow = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.children[index]?.querySelector<HTMLElement>('input, select, textarea, button')?.focus(),
    );
  const add = () => {
    onChange([...items, make()]);
    focusRow(items.length);
  };
  const remove = (index: number) => {
    onChange(items.filter((_, at) => at !== index));
    setSaid(texts.removed(one, index + 1));
    focusRow(Math.max(0, index - 1));
  };

  return (
    <div className="mc-stack">
      {items.length === 0 && empty && <EmptyState title={empty} />}
      <ol ref={list} className="de-ordered">
        {items.map((item, index) => (
          <OrderedRow
            key={keyOf(item, index)}
            channel={channel}
            one={one}
            index={index}
            count={items.length}
            readOnly={readOnly ?? false}
            onMove={move}
            onRemove={() => remove(index)}
          >
            {children(item, (next) => onChange(items.map((old, at) => (at === index ? next : old))), index)}
          </OrderedRow>
        ))}
      </ol>
      {!readOnly && (
        <div>
          <Button onClick={add}>
            <Icon name="add" />
            {texts.add(one)}
          </Button>
        </div>
      )}
      <span role="status" className="mc-hidden">
        {said}
      </span>
    </div>
  );
}

/** The list with one item moved to another place, counted without it. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const rest = items.filter((_, at) => at !== from);
  const item = items[from];
  return item === undefined ? items : [...rest.slice(0, to), item, ...rest.slice(to)];
}

type OrderedRowProps = {
  readonly channel: string;
  readonly one: string;
  readonly index: number;
  readonly count: number;
  readonly readOnly: boolean;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
};

function OrderedRow({ channel, one, index, count, readOnly, onMove, onRemove, children }: OrderedRowProps) {
  const row = useRef<HTMLLIElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const latest = useRef(onMove);
  latest.current = onMove;
  const name = `${one} ${index + 1}`;

  useEffect(() => {
    if (!row.current || !handle.current || readOnly) return;
    return makeSortableRow(row.current, {
      channel,
      index,
      label: name,
      handle: handle.current,
      onEdge: setEdge,
      onDrop: (from, to) => latest.current(from, to),
    });
  }, [channel, index, name, readOnly]);

  return (
    <li ref={row} className={classes('de-ordered-row', edge && `de-edge-${edge}`)}>
      {!readOnly && (
        <span ref={handle} className="de-ordered-handle" aria-hidden="true">
          <Icon name="drag" />
        </span>
      )}
      <div className="de-ordered-body">{children}</div>
      {!readOnly && (
        <div className="de-ordered-tools">
          <IconButton label={texts.up(name)} disabled={index === 0} onClick={() => onMove(index, index - 1)}>
            <Icon name="up" />
          </IconButton>
          <IconButton label={texts.down(name)} disabled={index === count - 1} onClick={() => onMove(index, index + 2)}>
            <Icon name="down" />
          </IconButton>
          <IconButton label={texts.remove(name)} onClick={onRemove}>
            <Icon name="remove" />
          </IconButton>
        </div>
      )}
    </li>
  );
}
