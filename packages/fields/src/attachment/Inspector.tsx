import type { Field, JsonObject } from '@motcua/schema';
import { FileRules } from '../section/settings/FileRules';
import type { InspectorProps } from '../section/settings/inspector';
import { KeywordSetting, SettingsList } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';

export function AttachmentInspector({ field, onChange }: InspectorProps<Field>) {
  const { schema } = field;
  const { items } = schema;
  const file: JsonObject =
    typeof items === 'object' && items !== null && !Array.isArray(items) ? (items as JsonObject) : {};
  const limits = { schema, onSchema: (next: Field['schema']) => onChange({ schema: next }), least: 1 };
  return (
    <SettingsList>
      <FileRules schema={file} onSchema={(next) => onChange({ schema: { ...schema, items: next } })} />
      <KeywordSetting {...limits} label={texts.minFiles} keyword="minItems" />
      <KeywordSetting {...limits} label={texts.maxFiles} keyword="maxItems" />
    </SettingsList>
  );
}
