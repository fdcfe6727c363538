import type { Field } from '@motcua/schema';
import { FormerUnitsSetting } from '../section/settings/FormerUnitsSetting';
import type { InspectorProps } from '../section/settings/inspector';
import { SettingsList, SwitchSetting } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';

export function AddressInspector({ field, onChange }: InspectorProps<Field>) {
  const { schema } = field;
  const needed = Array.isArray(schema.required) ? schema.required.map(String) : [];
  return (
    <SettingsList>
      <SwitchSetting
        label={texts.detailNeeded}
        on={needed.includes('detail')}
        onChange={(on) =>
          onChange({
            schema: { ...schema, required: on ? [...needed, 'detail'] : needed.filter((part) => part !== 'detail') },
          })
        }
      />
      <FormerUnitsSetting schema={schema} onSchema={(next) => onChange({ schema: next })} />
    </SettingsList>
  );
}
