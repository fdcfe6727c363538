import type { Field } from '@motcua/schema';
import type { InspectorProps } from '../section/settings/inspector';
import { SwitchSetting } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';

export function PartyOrganisationInspector({ field, onChange }: InspectorProps<Field>) {
  const { required } = field.schema;
  const listedOnly = Array.isArray(required) && required.includes('id');
  return (
    <SwitchSetting
      label={texts.unlisted}
      on={!listedOnly}
      onChange={(on) => onChange({ schema: { ...field.schema, required: on ? ['name'] : ['id', 'name'] } })}
    />
  );
}
