import { SettingNote } from '../section/settings/Settings';
import { settingTexts } from '../section/settings/texts';

export function PersonalIdInspector() {
  return <SettingNote>{settingTexts.notes.personalId}</SettingNote>;
}
