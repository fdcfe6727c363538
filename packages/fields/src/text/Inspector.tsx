import type { Field } from '@motcua/schema';
import { useState } from 'react';
import type { InspectorProps } from '../section/settings/inspector';
import { ChoiceSetting, choicesFrom, KeywordSetting, SettingsList, TextSetting } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';
import { withKeyword } from '../section/settings/with-keyword';

/** Patterns that staff choose by name; anything else is one of their own. */
const named = {
  none: undefined,
  digits: '^\\d+$',
  decision: '^\\d{1,6}[A-Z]?-[A-ZĐ][A-ZĐa-z]{0,5}/[A-ZĐ]{1,10}$',
} as const;

export function TextInspector({ field, onChange }: InspectorProps<Field>) {
  const { schema } = field;
  const [writing, setWriting] = useState(false);
  const known = Object.entries(named).find(([, pattern]) => pattern === schema.pattern)?.[0];
  const kind = writing ? 'own' : (known ?? 'own');
  const setPattern = (pattern: string | undefined) => onChange({ schema: withKeyword(schema, 'pattern', pattern) });
  const choose = (next: string) => {
    setWriting(next === 'own');
    if (next === 'none' || next === 'digits' || next === 'decision') setPattern(named[next]);
  };
  const limits = { schema, onSchema: (next: Field['schema']) => onChange({ schema: next }) };
  return (
    <SettingsList>
      <KeywordSetting {...limits} label={texts.minLength} keyword="minLength" least={1} />
      <KeywordSetting {...limits} label={texts.maxLength} keyword="maxLength" least={1} />
      <ChoiceSetting label={texts.pattern} choices={choicesFrom(texts.patternKinds)} value={kind} onChange={choose} />
      {kind === 'own' && (
        <TextSetting
          mono
          label={texts.patternFree}
          value={typeof schema.pattern === 'string' ? schema.pattern : ''}
          onChange={setPattern}
        />
      )}
    </SettingsList>
  );
}
