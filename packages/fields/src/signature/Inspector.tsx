import { SettingNote } from '../section/settings/Settings';
import { settingTexts } from '../section/settings/texts';

export function SignatureInspector() {
  return <SettingNote>{settingTexts.notes.signature}</SettingNote>;
}
