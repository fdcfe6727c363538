import { SettingNote } from '../section/settings/Settings';
import { settingTexts } from '../section/settings/texts';
import { ethnicGroups } from './ethnic-groups';

export function EthnicGroupInspector() {
  return <SettingNote>{settingTexts.notes.ethnicGroup(ethnicGroups.length)}</SettingNote>;
}
