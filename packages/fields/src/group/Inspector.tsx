import { SettingNote } from '../section/settings/Settings';
import { settingTexts } from '../section/settings/texts';

export function GroupInspector() {
  return <SettingNote>{settingTexts.notes.group}</SettingNote>;
}
