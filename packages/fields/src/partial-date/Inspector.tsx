import type { Field } from '@motcua/schema';
import type { InspectorProps } from '../section/settings/inspector';
import { ChoiceSetting } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';
import { precisions } from './partial-date.field';

export function PartialDateInspector({ field, onChange }: InspectorProps<Field>) {
  return (
    <ChoiceSetting
      label={texts.precision}
      choices={precisions}
      value={typeof field.schema.pattern === 'string' ? field.schema.pattern : precisions[0].value}
      onChange={(pattern) => onChange({ schema: { ...field.schema, pattern } })}
    />
  );
}
