import type { Field } from '@motcua/schema';
import { FormerUnitsSetting } from '../section/settings/FormerUnitsSetting';
import type { InspectorProps } from '../section/settings/inspector';
import { ChoiceSetting, choicesFrom, SettingsList } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';

export function AdministrativeUnitInspector({ field, onChange }: InspectorProps<Field>) {
  return (
    <SettingsList>
      <ChoiceSetting
        label={texts.level}
        choices={choicesFrom(texts.levels)}
        value={field.options?.level === 'province' ? 'province' : 'commune'}
        onChange={(level) => onChange({ options: { ...field.options, level } })}
      />
      <FormerUnitsSetting schema={field.schema} onSchema={(schema) => onChange({ schema })} />
    </SettingsList>
  );
}
