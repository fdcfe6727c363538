import type { Field } from '@motcua/schema';
import { ChoicesEditor } from '../section/settings/ChoicesEditor';
import type { InspectorProps } from '../section/settings/inspector';
import { KeywordSetting, SettingsList } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';
import { itemChoices, withItemChoices } from './multiple-choice.field';

export function MultipleChoiceInspector({ field, onChange }: InspectorProps<Field>) {
  const { schema } = field;
  const limits = { schema, onSchema: (next: Field['schema']) => onChange({ schema: next }), least: 1 };
  return (
    <SettingsList>
      <ChoicesEditor
        choices={itemChoices(schema)}
        onChange={(choices) => onChange({ schema: withItemChoices(schema, choices) })}
      />
      <KeywordSetting {...limits} label={texts.minItems} keyword="minItems" />
      <KeywordSetting {...limits} label={texts.maxItems} keyword="maxItems" />
    </SettingsList>
  );
}
