import { fieldTypeOf } from '@motcua/fields';
import { Icon } from '@motcua/fields/ui';
import { type FormNode, labelOf } from '@motcua/schema';
import { memo, useEffect, useRef } from 'react';
import { makeDraggable } from '../../app/dragging';
import { takeUp } from '../canvas/item-commands';
import { itemKindName } from '../canvas/item-kind-name';
import { type Cargo, FORM_CHANNEL } from '../drag/landing';
import { useEditor } from '../editor-context';
import { ShelfMark } from '../palette/ShelfMark';
import { outlineTexts as texts } from './texts';

type OutlineLineProps = {
  readonly node: FormNode;
  readonly index: number;
  readonly level: number;
  readonly place: number;
  readonly size: number;
  readonly holds: boolean;
  readonly open: boolean;
  readonly path: string;
  readonly chosen: boolean;
  readonly reachable: boolean;
  readonly editable: boolean;
  /** Names of the conditions that it hangs on, one text so that an unchanged line is not drawn again. */
  readonly conditions: string;
};

/** One line: a mark of its kind, its label, and what it hangs on. All keys and clicks are heard by the tree. */
export const OutlineLine = memo(function OutlineLine({
  node,
  index,
  level,
  place,
  size,
  holds,
  open,
  path,
  chosen,
  reachable,
  editable,
  conditions,
}: OutlineLineProps) {
  const editor = useEditor();
  const line = useRef<HTMLDivElement>(null);
  const isItem = 'kind' in node;

  useEffect(() => {
    if (!line.current || !editable || !isItem) return;
    return makeDraggable<Cargo>(line.current, {
      channel: FORM_CHANNEL,
      load: () => takeUp(editor, node.id),
      label: () => takeUp(editor, node.id).label,
    });
  }, [editor, node.id, editable, isItem]);

  return (
    <div
      ref={line}
      role="treeitem"
      className="de-outline-line"
      style={{ paddingInlineStart: `${(level - 1) * 0.9}rem` }}
      data-outline={node.id}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={size}
      aria-expanded={holds ? open : undefined}
      aria-selected={chosen}
      tabIndex={reachable ? 0 : -1}
    >
      <span className="de-outline-open" data-toggle={holds ? '' : undefined} aria-hidden="true">
        {holds && <Icon name={open ? 'expand' : 'forward'} />}
      </span>
      {isItem ? (
        <>
          <ShelfMark group={node.kind === 'field' ? (fieldTypeOf(node.type)?.group ?? 'text') : groupOf[node.kind]} />
          <span className="mc-hidden">{itemKindName(node)}: </span>
        </>
      ) : (
        <span className="de-outline-page">{texts.pageAt(index + 1)}</span>
      )}
      <span className="de-outline-label">
        {labelOf(node)}
        {isItem && 'required' in node && node.required === true && (
          <span className="de-outline-required" title={texts.required}>
            <span aria-hidden="true">*</span>
            <span className="mc-hidden"> ({texts.required})</span>
          </span>
        )}
        {path !== '' && <small>{path}</small>}
      </span>
      {conditions !== '' && (
        <span className="de-outline-when" title={conditions}>
          <svg className="mc-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M6 4v16M6 12h6a5 5 0 0 0 5-5V5M14 8l3-3 3 3" />
          </svg>
          <span className="mc-hidden"> ({texts.conditional})</span>
        </span>
      )}
    </div>
  );
});

const groupOf = { section: null, group: null, list: 'table', content: 'content' } as const;
