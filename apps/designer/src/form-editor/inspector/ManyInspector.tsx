import { FieldFrame, Notice, Select } from '@motcua/fields/ui';
import {
  type Changes,
  type Field,
  type FormNode,
  indexForm,
  type LegalBasis,
  type List,
  labelOf,
} from '@motcua/schema';
import { useId } from 'react';
import { ConditionPicker, type RuleValue } from '../conditions/ConditionPicker';
import { conditionTexts } from '../conditions/texts';
import { useEditor, useForm } from '../editor-context';
import { commonOf, commonScope, MIXED } from './common-values';
import { ManyBasis, SharedText } from './SharedTexts';
import { inspectorTexts as texts } from './texts';
import { editFor } from './use-change';

type ManyInspectorProps = { readonly nodes: readonly FormNode[]; readonly disabled: boolean };

/** What several chosen items share: each change is one step over all of them. */
export function ManyInspector({ nodes, disabled }: ManyInspectorProps) {
  const editor = useEditor();
  const form = useForm();
  const index = indexForm(form);
  const fields = nodes.filter((node): node is Field => 'schema' in node);
  const answers = nodes.filter((node): node is Field | List => 'schema' in node || 'display' in node);
  const filled = fields.filter(({ prefill }) => prefill !== undefined);
  const scope = commonScope(nodes.map(({ id }) => index.nodes.get(id)?.lists ?? []));
  const all = <N extends FormNode>(those: readonly N[], changes: Changes | ((node: N) => Changes)) => {
    editor.seal();
    const edits = those.map((node) => editFor(node, typeof changes === 'function' ? changes(node) : changes));
    return editor.act(edits).ok;
  };
  const rule = (value: RuleValue) => (value === false ? null : value);
  const showWhen = commonOf(nodes, (node): RuleValue => (node.showWhen ? { when: node.showWhen } : false));
  const shared = { scope, disabled, mixed: texts.mixed, compact: true };
  return (
    <div className="mc-stack">
      <p className="de-aside">{texts.severalHint}</p>
      <details>
        <summary>{nodes.length <= 3 ? nodes.map(labelOf).join(', ') : texts.severalItems(nodes.length)}</summary>
        <ul>
          {nodes.map((node) => (
            <li key={node.id}>{labelOf(node)}</li>
          ))}
        </ul>
      </details>
      <ConditionPicker
        {...shared}
        label={conditionTexts.showWhen}
        value={showWhen}
        no={conditionTexts.none}
        onPick={(value) => all(nodes, { showWhen: typeof value === 'object' ? value.when : null })}
      />
      {answers.length > 0 && answers.length < nodes.length && <Notice>{texts.onlyFields(answers.length)}</Notice>}
      {answers.length > 0 && (
        <ConditionPicker
          {...shared}
          label={conditionTexts.required}
          value={commonOf(answers, ({ required }): RuleValue => required ?? false)}
          no={conditionTexts.requiredNo}
          yes={conditionTexts.requiredYes}
          onPick={(value) => all(answers, { required: rule(value) })}
        />
      )}
      {fields.length > 0 && (
        <>
          <ConditionPicker
            {...shared}
            label={conditionTexts.readOnly}
            value={commonOf(fields, ({ readOnly }): RuleValue => readOnly ?? false)}
            no={conditionTexts.readOnlyNo}
            yes={conditionTexts.readOnlyYes}
            onPick={(value) => all(fields, { readOnly: rule(value) })}
          />
          <SharedChoice
            label={texts.width}
            value={commonOf(fields, ({ width }) => String(width ?? 12))}
            choices={Object.entries(texts.widths).toReversed()}
            disabled={disabled}
            onPick={(width) => all(fields, { width: Number(width) })}
          />
        </>
      )}
      {filled.length > 0 && (
        <SharedChoice
          label={texts.lock}
          value={commonOf(filled, ({ prefill }) => prefill?.lock ?? 'never')}
          choices={Object.entries(texts.locks)}
          disabled={disabled}
          onPick={(lock) => all(filled, ({ prefill }) => ({ prefill: prefill ? { ...prefill, lock } : null }))}
        />
      )}
      {answers.length > 0 && (
        <>
          <SharedText
            label={texts.purpose}
            hint={texts.purposeHint}
            value={commonOf(answers, ({ purpose }) => purpose ?? '')}
            disabled={disabled}
            onApply={(purpose) => all(answers, { purpose: purpose || null })}
          />
          <ManyBasis
            value={commonOf(answers, ({ legalBasis }): readonly LegalBasis[] => legalBasis ?? [])}
            disabled={disabled}
            onAdd={(basis) => all(answers, ({ legalBasis = [] }) => ({ legalBasis: [...legalBasis, basis] }))}
          />
        </>
      )}
    </div>
  );
}

type SharedChoiceProps = {
  readonly label: string;
  readonly value: string | typeof MIXED;
  readonly choices: readonly (readonly [string, string])[];
  readonly disabled: boolean;
  readonly onPick: (value: string) => void;
};

function SharedChoice({ label, value, choices, disabled, onPick }: SharedChoiceProps) {
  const id = useId();
  const known = value === MIXED || choices.some(([each]) => each === value);
  return (
    <FieldFrame id={id} label={label}>
      <Select
        id={id}
        value={value}
        disabled={disabled}
        choices={[
          ...(value === MIXED ? [{ value: MIXED, label: texts.mixed, disabled: true }] : []),
          ...(known ? [] : [{ value, label: value }]),
          ...choices.map(([each, words]) => ({ value: each, label: words })),
        ]}
        onChange={onPick}
      />
    </FieldFrame>
  );
}
