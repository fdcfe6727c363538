import type { JsonSchemaObject } from '../../../shared/json';
import { DATE_PATTERN, MONTH_PATTERN } from '../../../shared/local-date';
import { PARTIAL_DATE_PATTERN } from '../../../shared/partial-date';
import { LIMITS } from '../../definition-schema';
import type { Loss } from '../loss';
import type { Words } from './outside-form';
import { plainPair } from './plain-words';
import { outsideTexts } from './texts';

/** The field type and fragment that an outside question becomes. */
export type Shape = { readonly type: string; readonly schema: JsonSchemaObject };

const EMAIL = '^[^\\s@]{1,64}@[^\\s@.]{1,63}(?:\\.[^\\s@.]{1,63}){1,8}$';

export const shapes = {
  text: { type: 'text', schema: { type: 'string' } },
  longText: { type: 'long-text', schema: { type: 'string' } },
  number: { type: 'number', schema: { type: 'number' } },
  integer: { type: 'number', schema: { type: 'integer' } },
  yesNo: { type: 'yes-no', schema: { type: 'boolean' } },
  date: { type: 'date', schema: { type: 'string', format: 'date', pattern: DATE_PATTERN } },
  month: { type: 'month', schema: { type: 'string', pattern: MONTH_PATTERN } },
  partialDate: { type: 'partial-date', schema: { type: 'string', pattern: PARTIAL_DATE_PATTERN } },
  time: { type: 'text', schema: { type: 'string', pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$' } },
  email: { type: 'email', schema: { type: 'string', pattern: EMAIL, maxLength: 254 } },
  phone: { type: 'phone', schema: { type: 'string', pattern: '^\\+[1-9]\\d{7,14}$' } },
  texts: { type: 'raw', schema: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 } },
  anything: { type: 'raw', schema: {} },
  signature: {
    type: 'signature',
    schema: {
      type: 'object',
      properties: {
        signerId: { type: 'string', minLength: 1, maxLength: 128 },
        signerName: { type: 'string', minLength: 1, maxLength: 200 },
        at: {
          type: 'string',
          pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})$',
        },
      },
      required: ['signerId', 'signerName', 'at'],
      additionalProperties: false,
    },
  },
} as const satisfies { readonly [name: string]: Shape };

const LARGEST_FILE = 20 * 1024 * 1024;

/** Tệp đính kèm, as the uploads take it. */
export const files = (many: boolean, mediaTypes = ['application/pdf', 'image/jpeg', 'image/png']): Shape => ({
  type: 'attachment',
  schema: {
    type: 'array',
    items: {
      type: 'object',
      properties: {
        uploadId: { type: 'string', minLength: 1, maxLength: 128 },
        name: { type: 'string', minLength: 1, maxLength: 255 },
        size: { type: 'integer', minimum: 1, maximum: LARGEST_FILE },
        mediaType: { enum: mediaTypes },
      },
      required: ['uploadId', 'name', 'size', 'mediaType'],
      additionalProperties: false,
    },
    minItems: 1,
    maxItems: many ? 10 : 1,
  },
});

export const pictures = (many: boolean): Shape => files(many, ['image/jpeg', 'image/png', 'image/webp']);

export type Option = { readonly value: string; readonly label: Words; readonly path: string };

const LONGEST_VALUE = 200;

/** The choices that can stand in a form: each with a value of its own and words; others are lost by name. */
export function soundOptions(options: readonly Option[], losses: Loss[]): readonly { const: string; title: string }[] {
  const taken = new Set<string>();
  let english = false;
  const sound = options.flatMap(({ value, label, path }) => {
    const words = plainPair(label, LIMITS.label, { path, keyword: 'label' }, losses);
    const fits = value !== '' && value.length <= LONGEST_VALUE && !taken.has(value) && !/[<\p{C}]/u.test(value);
    if (!fits) losses.push({ path, keyword: 'value', text: outsideTexts.optionDropped });
    if (!fits) return [];
    taken.add(value);
    english ||= words?.en !== undefined;
    return [{ const: value, title: words?.vi ?? value }];
  });
  const [first] = options;
  if (english && first) losses.push({ path: first.path, keyword: 'label', text: outsideTexts.optionEnglish });
  return sound;
}

/** Chọn một, or chọn nhiều; a text field where nothing can be chosen. */
export function choice(options: readonly Option[], many: boolean, losses: Loss[], path: string): Shape {
  const oneOf = soundOptions(options, losses);
  if (oneOf.length === 0) {
    losses.push({ path, keyword: 'type', text: outsideTexts.noOptions });
    return many ? shapes.texts : shapes.text;
  }
  return many
    ? {
        type: 'multiple-choice',
        schema: { type: 'array', items: { type: 'string', oneOf }, minItems: 1, uniqueItems: true },
      }
    : { type: 'single-choice', schema: { type: 'string', oneOf } };
}
