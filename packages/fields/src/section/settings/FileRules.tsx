import type { JsonObject } from '@motcua/schema';
import { MAX_FILE_SIZE, mediaTypeNames, paperLimits } from '../../paper';
import { choicesFrom, NumberSetting, TicksSetting } from './Settings';
import { settingTexts as texts } from './texts';

const MEGABYTE = 1024 * 1024;

type FileRulesProps = {
  /** The fragment of one file. */
  readonly schema: JsonObject;
  readonly onSchema: (schema: JsonObject) => void;
  /** Pictures alone. */
  readonly pictures?: boolean;
};

const asObject = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

/** Which files are taken, and how large. */
export function FileRules({ schema, onSchema, pictures = false }: FileRulesProps) {
  const { mediaTypes, maxSize } = paperLimits(schema);
  const properties = asObject(schema.properties);
  const kinds = choicesFrom(mediaTypeNames).filter(({ value }) => !pictures || value.startsWith('image/'));
  const set = (part: string, changes: JsonObject) =>
    onSchema({ ...schema, properties: { ...properties, [part]: { ...asObject(properties[part]), ...changes } } });
  return (
    <>
      <TicksSetting
        label={texts.mediaTypes}
        choices={kinds}
        chosen={mediaTypes}
        onChange={(chosen) => set('mediaType', { enum: [...chosen] })}
      />
      <NumberSetting
        label={texts.maxSize}
        value={Math.round((maxSize / MEGABYTE) * 10) / 10}
        whole={false}
        least={0.1}
        onChange={(size) =>
          set('size', {
            maximum: size === undefined ? MAX_FILE_SIZE : Math.min(MAX_FILE_SIZE, Math.round(size * MEGABYTE)),
          })
        }
      />
    </>
  );
}
