import { type FormNode, indexForm } from '@motcua/schema';
import { ConditionFrom } from '../conditions/ConditionFrom';
import { ConditionList } from '../conditions/ConditionList';
import { ConditionPicker, type RuleValue } from '../conditions/ConditionPicker';
import { OptionConditions } from '../conditions/OptionConditions';
import { conditionTexts as texts } from '../conditions/texts';
import { useForm } from '../editor-context';
import type { TabProps } from './ContentTab';
import { useFullView } from './inspector-view';
import { useChange } from './use-change';

/** When the selected thing shows, must be answered, is locked. */
export function ConditionsTab({ node, disabled }: TabProps) {
  const form = useForm();
  const change = useChange(node);
  const full = useFullView();
  const scope = indexForm(form).nodes.get(node.id)?.lists ?? [];
  const showWhen = node.showWhen;
  const mayRequire = 'kind' in node && (node.kind === 'field' || node.kind === 'list');
  const rule = (value: RuleValue) => (value === false ? null : value);
  return (
    <div className="mc-stack" key={node.id}>
      <ConditionPicker
        label={texts.showWhen}
        value={showWhen ? { when: showWhen } : false}
        no={texts.none}
        scope={scope}
        disabled={disabled}
        onPick={(value) => change({ showWhen: typeof value === 'object' ? value.when : null })}
      />
      {mayRequire && (
        <ConditionPicker
          label={texts.required}
          value={requiredOf(node)}
          no={texts.requiredNo}
          yes={texts.requiredYes}
          scope={scope}
          disabled={disabled}
          onPick={(value) => change({ required: rule(value) })}
        />
      )}
      {'schema' in node && (full || typeof node.readOnly === 'object') && (
        <ConditionPicker
          label={texts.readOnly}
          value={node.readOnly ?? false}
          no={texts.readOnlyNo}
          yes={texts.readOnlyYes}
          scope={scope}
          disabled={disabled}
          onPick={(value) => change({ readOnly: rule(value) })}
        />
      )}
      {'schema' in node && (full || node.optionWhen) && (
        <OptionConditions field={node} scope={scope} disabled={disabled} />
      )}
      {'schema' in node && !disabled && <ConditionFrom field={node} scope={scope} />}
      <ConditionList />
    </div>
  );
}

const requiredOf = (node: FormNode): RuleValue => ('required' in node && node.required ? node.required : false);
