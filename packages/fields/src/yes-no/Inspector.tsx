import { SettingNote } from '../section/settings/Settings';
import { settingTexts } from '../section/settings/texts';

export function YesNoInspector() {
  return <SettingNote>{settingTexts.notes.yesNo}</SettingNote>;
}
