import type { Field } from '@motcua/schema';
import type { InspectorProps } from '../section/settings/inspector';
import { KeywordSetting } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';

export function EmailInspector({ field, onChange }: InspectorProps<Field>) {
  return (
    <KeywordSetting
      label={texts.maxLength}
      schema={field.schema}
      keyword="maxLength"
      least={6}
      onSchema={(schema) => onChange({ schema })}
    />
  );
}
