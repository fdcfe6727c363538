import { fieldTypeOf } from '@motcua/fields';
import { Chip, Notice } from '@motcua/fields/ui';
import type { Field } from '@motcua/schema';
import { useEditor, useForm } from '../editor-context';
import { OwnSettings, type TabProps } from './ContentTab';
import { expressionInWords } from './expression-words';
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
          <Rules field={node} />
          <ErrorTexts node={node} disabled={disabled} />
        </>
      )}
    </div>
  );
}

/** Calculations and checks over several questions, read back in words. */
function Rules({ field }: { readonly field: Field }) {
  const form = useForm();
  const checks = form.checks.filter(({ at }) => at === field.id);
  if (field.calculate == null && checks.length === 0) return null;
  return (
    <Notice title={field.calculate != null ? texts.calculate : texts.checks}>
      {field.calculate != null && <p>{expressionInWords(form, field.calculate)}</p>}
      {checks.map((check) => (
        <div key={check.id}>
          <Chip tone={check.severity === 'error' ? 'wrong' : 'warning'}>
            {check.severity === 'error' ? texts.checkError : texts.checkWarning}
          </Chip>
          <p>
            <strong>{check.text}</strong>
          </p>
          <p>{expressionInWords(form, check.test)}</p>
        </div>
      ))}
      <p className="de-aside">{texts.rulesShown}</p>
    </Notice>
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
