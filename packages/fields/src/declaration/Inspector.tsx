import { SettingNote } from '../section/settings/Settings';
import { settingTexts } from '../section/settings/texts';

export function DeclarationInspector() {
  return <SettingNote>{settingTexts.notes.declaration}</SettingNote>;
}
