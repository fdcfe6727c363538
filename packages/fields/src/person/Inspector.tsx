import type { Field, Json } from '@motcua/schema';
import { objectOf } from '../read-value';
import type { InspectorProps } from '../section/settings/inspector';
import { SettingsList, SwitchSetting, TicksSetting } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';
import { fieldTexts } from '../texts';
import { personField } from './person.field';

const parts = (['name', 'personalId', 'memberCard', 'organisation'] as const).map((part) => ({
  value: part,
  label: fieldTexts.vi[part === 'name' ? 'personName' : part],
  disabled: part === 'name',
}));

export function PersonInspector({ field, onChange }: InspectorProps<Field>) {
  const { schema } = field;
  const held = objectOf(schema.properties) ?? {};
  const needed = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const asked = parts.map(({ value }) => value).filter((part) => Object.hasOwn(held, part));
  const all = objectOf(personField.newSchema().properties) ?? {};
  const ask = (chosen: readonly string[]) =>
    onChange({
      schema: {
        ...schema,
        properties: Object.fromEntries(chosen.map((part) => [part, (held[part] ?? all[part]) as Json])),
        required: needed.filter((part) => chosen.includes(part)),
      },
    });
  return (
    <SettingsList>
      <TicksSetting label={texts.parts} choices={parts} chosen={asked} onChange={ask} />
      {parts
        .filter(({ value }) => value !== 'name' && asked.includes(value))
        .map(({ value, label }) => (
          <SwitchSetting
            key={value}
            label={texts.needed(label)}
            on={needed.includes(value)}
            onChange={(on) =>
              onChange({
                schema: { ...schema, required: on ? [...needed, value] : needed.filter((part) => part !== value) },
              })
            }
          />
        ))}
    </SettingsList>
  );
}
