import { SettingNote } from '../section/settings/Settings';
import { settingTexts } from '../section/settings/texts';

export function DateInspector() {
  return <SettingNote>{settingTexts.notes.date}</SettingNote>;
}
