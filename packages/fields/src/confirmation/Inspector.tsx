import type { Field, JsonObject } from '@motcua/schema';
import type { InspectorProps } from '../section/settings/inspector';
import { KeywordSetting } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';

const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

export function ConfirmationInspector({ field, onChange }: InspectorProps<Field>) {
  const properties = asObject(field.schema.properties);
  return (
    <KeywordSetting
      label={texts.contentLength}
      schema={asObject(properties.content)}
      keyword="maxLength"
      least={1}
      onSchema={(content) => onChange({ schema: { ...field.schema, properties: { ...properties, content } } })}
    />
  );
}
