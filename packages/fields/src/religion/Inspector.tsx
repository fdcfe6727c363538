import { SettingNote } from '../section/settings/Settings';
import { settingTexts } from '../section/settings/texts';
import { religions } from './religions';

export function ReligionInspector() {
  return <SettingNote>{settingTexts.notes.religion(religions.length)}</SettingNote>;
}
