import type { List } from '@motcua/schema';
import type { InspectorProps } from '../section/settings/inspector';
import { ChoiceSetting, choicesFrom, NumberSetting, SettingsList, TextSetting } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';

export function ListInspector({ field, onChange }: InspectorProps<List>) {
  return (
    <SettingsList>
      <ChoiceSetting
        label={texts.rowDisplay}
        choices={choicesFrom(texts.rowDisplays)}
        value={field.display}
        onChange={(display) => onChange({ display })}
      />
      <TextSetting
        label={texts.rowTitle}
        hint={texts.rowTitleHint}
        value={field.rowTitle ?? ''}
        onChange={(rowTitle) => onChange({ rowTitle: rowTitle ?? null })}
      />
      <NumberSetting
        label={texts.minRows}
        value={field.minRows}
        least={0}
        onChange={(minRows) => onChange({ minRows: minRows ?? null })}
      />
      <NumberSetting
        label={texts.maxRows}
        value={field.maxRows}
        least={1}
        onChange={(maxRows) => onChange({ maxRows: maxRows ?? null })}
      />
    </SettingsList>
  );
}
