import { SettingNote } from '../section/settings/Settings';
import { settingTexts } from '../section/settings/texts';

export function PhoneInspector() {
  return <SettingNote>{settingTexts.notes.phone}</SettingNote>;
}
