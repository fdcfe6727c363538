import { Button, FieldFrame, Notice, Select } from '@motcua/fields/ui';
import { alreadyKnown, attributeNames, attributesOf, type Field, type Prefill, sourceNames } from '@motcua/schema';
import { useId } from 'react';
import { useEditor } from '../editor-context';
import type { TabProps } from './ContentTab';
import { useFullView } from './inspector-view';
import { TypedBox } from './TypedBox';
import { inspectorTexts as texts } from './texts';
import { useChange } from './use-change';

/** Where the answer can be taken from instead of being asked (Đ7.2g). */
export function DataTab({ node, disabled }: TabProps) {
  if (!('kind' in node) || node.kind !== 'field') return <p>{texts.noData}</p>;
  return <FieldData node={node} disabled={disabled} />;
}

const OTHER = '…';

function FieldData({ node, disabled }: TabProps<Field>) {
  const id = useId();
  const editor = useEditor();
  const change = useChange(node);
  const full = useFullView();
  const { prefill } = node;
  const known = prefill ? null : alreadyKnown(String(node.schema.title ?? ''));
  const set = (next: Prefill | null) => change({ prefill: next });
  const setSource = (source: Prefill['source']) =>
    set({ source, attribute: attributesOf[source][0] ?? node.name, lock: prefill?.lock ?? 'verified' });
  const listed = prefill ? attributesOf[prefill.source].includes(prefill.attribute) : true;
  return (
    <div className="mc-stack">
      <FieldFrame id={`${id}-source`} label={texts.prefill}>
        <Select
          id={`${id}-source`}
          value={prefill?.source ?? ''}
          empty={texts.noPrefill}
          disabled={disabled}
          choices={Object.entries(sourceNames).map(([value, label]) => ({ value, label }))}
          onChange={(source) => (source ? setSource(source as Prefill['source']) : set(null))}
        />
      </FieldFrame>
      {prefill && (
        <>
          <FieldFrame id={`${id}-attribute`} label={texts.attribute}>
            <Select
              id={`${id}-attribute`}
              value={listed ? prefill.attribute : OTHER}
              disabled={disabled}
              choices={[
                ...attributesOf[prefill.source].map((value) => ({ value, label: attributeNames[value] ?? value })),
                { value: OTHER, label: texts.attributeOther },
              ]}
              onChange={(attribute) => set({ ...prefill, attribute: attribute === OTHER ? node.name : attribute })}
            />
          </FieldFrame>
          {!listed && (
            <TypedBox
              label={texts.attributeName}
              mono
              required
              disabled={disabled}
              value={prefill.attribute}
              onChange={(attribute) => set({ ...prefill, attribute: attribute.trim() })}
              onLeave={editor.seal}
            />
          )}
          {(full || prefill.lock !== 'verified') && (
            <FieldFrame id={`${id}-lock`} label={texts.lock}>
              <Select
                id={`${id}-lock`}
                value={prefill.lock}
                disabled={disabled}
                choices={Object.entries(texts.locks).map(([value, label]) => ({ value, label }))}
                onChange={(lock) => set({ ...prefill, lock: lock === 'never' ? 'never' : 'verified' })}
              />
            </FieldFrame>
          )}
        </>
      )}
      {known && !disabled && (
        <Notice
          title={texts.known(sourceNames[known.source])}
          actions={<Button onClick={() => set({ ...known, lock: 'verified' })}>{texts.takeIt}</Button>}
        >
          {texts.knownText}
        </Notice>
      )}
    </div>
  );
}
