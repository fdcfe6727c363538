import type { Content } from '@motcua/schema';
import { useId } from 'react';
import type { InspectorProps } from '../section/settings/inspector';
import { ChoiceSetting, choicesFrom, SettingsList } from '../section/settings/Settings';
import { settingTexts as texts } from '../section/settings/texts';
import { useTypedText } from '../section/use-typed-text';
import { FieldFrame, TextArea } from '../ui';

const same = (text: string) => text;
const nothing = () => undefined;

export function ContentInspector({ field, onChange }: InspectorProps<Content>) {
  const id = useId();
  const typing = useTypedText({
    value: field.text,
    format: same,
    parse: same,
    // A block without words is nothing: the words that were there stay until others are typed.
    onChange: (text) => text !== undefined && onChange({ text }),
    onLeave: nothing,
  });
  return (
    <SettingsList>
      <FieldFrame id={id} label={texts.contentText} hint={texts.contentHint}>
        <TextArea {...typing} id={id} rows={5} aria-describedby={`${id}-hint`} />
      </FieldFrame>
      <ChoiceSetting
        label={texts.tone}
        choices={choicesFrom(texts.tones)}
        value={field.tone ?? 'plain'}
        onChange={(tone) => onChange({ tone })}
      />
    </SettingsList>
  );
}
