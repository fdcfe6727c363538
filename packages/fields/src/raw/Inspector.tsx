import type { Field, JsonObject } from '@motcua/schema';
import { useId, useState } from 'react';
import type { InspectorProps } from '../section/settings/inspector';
import { settingTexts as texts } from '../section/settings/texts';
import { FieldFrame, TextArea } from '../ui';

/** The text as a JSON object, or undefined when it is none. */
function parseSchema(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

export function RawInspector({ field, onChange }: InspectorProps<Field>) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const broken = typed !== null && parseSchema(typed) === undefined;
  const leave = () => {
    const schema = typed === null ? undefined : parseSchema(typed);
    if (schema === undefined) return;
    setTyped(null);
    if (JSON.stringify(schema) !== JSON.stringify(field.schema)) onChange({ schema });
  };
  return (
    <FieldFrame id={id} label={texts.rawSchema} messages={broken ? [{ text: texts.rawBroken }] : []}>
      <TextArea
        id={id}
        rows={12}
        className="mc-input-mono"
        spellCheck={false}
        value={typed ?? JSON.stringify(field.schema, null, 2)}
        aria-invalid={broken || undefined}
        aria-describedby={broken ? `${id}-message` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
      />
    </FieldFrame>
  );
}
