import { fieldTypeOf } from '@motcua/fields';
import { type Field, mayBeCalculated } from '@motcua/schema';
import { useEditor } from '../editor-context';
import { Calculation } from '../expressions/Calculation';
import { ChecksOfField } from '../expressions/ChecksOfField';
import { OwnSettings, type TabProps } from './ContentTab';
import { TypedBox } from './TypedBox';
import { inspectorTexts as texts } from './texts';
import { useChange } from './use-change';

/** What an answer must satisfy, and what is said when it does not. */
export function CheckTab({ node, disabled }: TabProps) {
  if (!('kind' in node) || node.kind === 'section' || node.kind === 'content') return <p>{texts.noChecks}</p>;
  return (
    <div className="mc-stack">
      {node.kind !== 'group' && <OwnSettings node={node} disabled={disabled} />}
      {node.kind === 'field' && (
        <>
          {mayBeCalculated(node) && <Calculation field={node} disabled={disabled} />}
          <ChecksOfField field={node} disabled={disabled} />
          <ErrorTexts node={node} disabled={disabled} />
        </>
      )}
    </div>
  );
}

/** One box per rule that an answer of this type can break. */
function ErrorTexts({ node, disabled }: TabProps<Field>) {
  const editor = useEditor();
  const change = useChange(node);
  const type = fieldTypeOf(node.type);
  const rules = Object.keys(type?.explain ?? {}).filter(
    (rule) => rule === 'required' || rule in node.schema || Object.hasOwn(node.errorTexts ?? {}, rule),
  );
  if (!type || rules.length === 0) return null;
  const set = (rule: string, text: string) => {
    const { [rule]: _, ...others } = node.errorTexts ?? {};
    const errorTexts = text ? { ...others, [rule]: text } : others;
    return change({ errorTexts: Object.keys(errorTexts).length > 0 ? errorTexts : null });
  };
  return (
    <details>
      <summary>{texts.errorTexts}</summary>
      <p className="de-aside">{texts.errorTextsHint}</p>
      <div className="mc-stack">
        {rules.map((rule) => (
          <TypedBox
            key={`${node.id}/${rule}`}
            label={(type.explain[rule] ?? rule).replace('{label}', String(node.schema.title ?? node.name))}
            disabled={disabled}
            value={node.errorTexts?.[rule] ?? ''}
            onChange={(text) => set(rule, text)}
            onLeave={editor.seal}
          />
        ))}
      </div>
    </details>
  );
}
