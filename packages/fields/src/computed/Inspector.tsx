import type { Field } from '@motcua/schema';
import type { InspectorProps } from '../section/settings/inspector';
import { ChoiceSetting, choicesFrom, KeywordSetting, SettingsList } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';

export function ComputedInspector({ field, onChange }: InspectorProps<Field>) {
  const { schema } = field;
  const kind = typeof schema.type === 'string' ? schema.type : 'number';
  const counts = kind === 'number' || kind === 'integer';
  const setKind = (type: string) => {
    // Limits of a number mean nothing for words.
    const { minimum: _min, maximum: _max, ...others } = schema;
    onChange({ schema: { ...(type === 'number' || type === 'integer' ? schema : others), type } });
  };
  const limits = { schema, onSchema: (next: Field['schema']) => onChange({ schema: next }), whole: kind === 'integer' };
  return (
    <SettingsList>
      <ChoiceSetting
        label={texts.resultKind}
        choices={choicesFrom(texts.resultKinds)}
        value={kind}
        onChange={setKind}
      />
      {counts && <KeywordSetting {...limits} label={texts.minimum} keyword="minimum" />}
      {counts && <KeywordSetting {...limits} label={texts.maximum} keyword="maximum" />}
    </SettingsList>
  );
}
