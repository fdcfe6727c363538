import type { Field } from '@motcua/schema';
import { choicesOf, oneOfChoices } from '../read-value';
import { ChoicesEditor } from '../section/settings/ChoicesEditor';
import type { InspectorProps } from '../section/settings/inspector';
import { ChoiceSetting, choicesFrom, SettingsList } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';
import { withKeyword } from '../section/settings/with-keyword';

export function SingleChoiceInspector({ field, onChange }: InspectorProps<Field>) {
  const { enum: _, ...schema } = field.schema;
  const display = field.options?.display;
  return (
    <SettingsList>
      <ChoicesEditor
        choices={choicesOf(field.schema)}
        onChange={(choices) => onChange({ schema: { ...schema, oneOf: oneOfChoices(choices) } })}
      />
      <ChoiceSetting
        label={texts.display}
        choices={choicesFrom(texts.displays)}
        value={display === 'radio' || display === 'select' ? display : 'auto'}
        onChange={(next) =>
          onChange({ options: withKeyword(field.options ?? {}, 'display', next === 'auto' ? undefined : next) })
        }
      />
    </SettingsList>
  );
}
