import type { Field } from '@motcua/schema';
import { choicesOf } from '../read-value';
import { ChoicesEditor } from '../section/settings/ChoicesEditor';
import type { InspectorProps } from '../section/settings/inspector';
import { ChoiceSetting, choicesFrom, SettingsList } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';
import { withKeyword } from '../section/settings/with-keyword';
import { withChoices } from './single-choice.field';

export function SingleChoiceInspector({ field, onChange }: InspectorProps<Field>) {
  const display = field.options?.display;
  return (
    <SettingsList>
      <ChoicesEditor
        choices={choicesOf(field.schema)}
        onChange={(choices) => onChange({ schema: withChoices(field.schema, choices) })}
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
