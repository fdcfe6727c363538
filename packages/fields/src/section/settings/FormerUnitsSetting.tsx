import type { JsonObject } from '@motcua/schema';
import { systemsOf } from '../unit-systems';
import { SwitchSetting } from './Settings';
import { settingTexts as texts } from './texts';

type FormerUnitsSettingProps = { readonly schema: JsonObject; readonly onSchema: (schema: JsonObject) => void };

/** Whether units from before two-level government may be chosen. */
export function FormerUnitsSetting({ schema, onSchema }: FormerUnitsSettingProps) {
  const properties = schema.properties;
  const held: JsonObject =
    typeof properties === 'object' && properties !== null && !Array.isArray(properties)
      ? (properties as JsonObject)
      : {};
  return (
    <SwitchSetting
      label={texts.former}
      on={systemsOf(schema).includes('former')}
      onChange={(on) =>
        onSchema({ ...schema, properties: { ...held, system: { enum: on ? ['present', 'former'] : ['present'] } } })
      }
    />
  );
}
