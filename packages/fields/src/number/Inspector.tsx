import type { Field } from '@motcua/schema';
import type { InspectorProps } from '../section/settings/inspector';
import { ChoiceSetting, KeywordSetting, SettingsList } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';

export function NumberInspector({ field, onChange }: InspectorProps<Field>) {
  const { schema } = field;
  const whole = schema.type === 'integer';
  const limits = { schema, onSchema: (next: Field['schema']) => onChange({ schema: next }), whole };
  return (
    <SettingsList>
      <ChoiceSetting
        label={texts.numberKind}
        choices={[
          { value: 'number', label: texts.anyNumber },
          { value: 'integer', label: texts.wholeNumber },
        ]}
        value={whole ? 'integer' : 'number'}
        onChange={(type) => onChange({ schema: { ...schema, type } })}
      />
      <KeywordSetting {...limits} label={texts.minimum} keyword="minimum" />
      <KeywordSetting {...limits} label={texts.maximum} keyword="maximum" />
      <KeywordSetting {...limits} label={texts.multipleOf} keyword="multipleOf" least={Number.MIN_VALUE} />
    </SettingsList>
  );
}
