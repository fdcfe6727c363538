import { isRecord } from '../structure';

/** What a file that is brought in may be. */
export type FormFormat = 'definition' | 'json-schema' | 'formio' | 'surveyjs' | 'xlsform';

const surveyTypes = new Set(['text', 'comment', 'radiogroup', 'dropdown', 'checkbox', 'boolean', 'rating', 'html']);

/** Đoán dạng of a JSON value by what only that format has; undefined when it is none that we know. */
export function detectFormat(json: unknown): Exclude<FormFormat, 'xlsform'> | undefined {
  if (Array.isArray(json)) return json.length > 0 && json.every(isComponent) ? 'formio' : undefined;
  if (!isRecord(json)) return undefined;
  if (json.formatVersion !== undefined && Array.isArray(json.pages)) return 'definition';
  if (Array.isArray(json.components)) return 'formio';
  if (isRecord(json.form) && Array.isArray(json.form.components)) return 'formio';
  if (Array.isArray(json.pages)) return 'surveyjs';
  const elements = json.elements ?? json.questions;
  if (Array.isArray(elements)) return elements.some(isQuestion) ? 'surveyjs' : undefined;
  const schema = ['$schema', 'properties', '$defs', 'definitions', '$ref', 'allOf', 'type'];
  return schema.some((keyword) => json[keyword] !== undefined) ? 'json-schema' : undefined;
}

const isComponent = (value: unknown) => isRecord(value) && typeof value.type === 'string' && 'key' in value;
const isQuestion = (value: unknown) => isRecord(value) && (surveyTypes.has(String(value.type)) || 'name' in value);
