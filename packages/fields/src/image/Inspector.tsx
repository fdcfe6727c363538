import type { Field } from '@motcua/schema';
import { FileRules } from '../section/settings/FileRules';
import type { InspectorProps } from '../section/settings/inspector';
import { SettingsList } from '../section/settings/Settings';

export function ImageInspector({ field, onChange }: InspectorProps<Field>) {
  return (
    <SettingsList>
      <FileRules pictures schema={field.schema} onSchema={(schema) => onChange({ schema })} />
    </SettingsList>
  );
}
