import type { Field } from '@motcua/schema';
import type { InspectorProps } from '../section/settings/inspector';
import { KeywordSetting, SettingsList } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';

export function LongTextInspector({ field, onChange }: InspectorProps<Field>) {
  const limits = { schema: field.schema, onSchema: (schema: Field['schema']) => onChange({ schema }), least: 1 };
  return (
    <SettingsList>
      <KeywordSetting {...limits} label={texts.minLength} keyword="minLength" />
      <KeywordSetting {...limits} label={texts.maxLength} keyword="maxLength" />
    </SettingsList>
  );
}
