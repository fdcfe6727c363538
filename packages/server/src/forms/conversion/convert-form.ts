import { randomBytes } from 'node:crypto';
import {
  checkDefinition,
  detectFormat,
  type FormFormat,
  type Imported,
  type ImportRefusal,
  importFormio,
  importJsonSchema,
  importSurveyJs,
  importXlsForm,
  type Outcome,
  ok,
  refuse,
} from '@motcua/schema';
import { readWorkbook, type WorkbookRefusal } from './workbook';

export type ConversionRequest = {
  /** Without one the kind is guessed from the content. */
  readonly from?: FormFormat | undefined;
  readonly code: string;
  readonly bytes: Uint8Array;
};

export type ConversionRefusal =
  | ImportRefusal
  | WorkbookRefusal
  | {
      readonly code: 'malformed-json' | 'unknown-format' | 'invalid-definition' | 'conversion-too-large' | 'busy';
      readonly text: string;
    };

export type Converted = Imported & { readonly from: FormFormat };

/** Chuyển biểu mẫu from elsewhere into a definition; takes as long as the content asks, so it may be limited. */
export type ConvertForm = (request: ConversionRequest) => Promise<Outcome<Converted, ConversionRefusal>>;

/** The temporary code under which a form stands until it is given its own. */
export const TEMPORARY_CODE = '0.000001.TĐ1';

const newId = (prefix: string): string => `${prefix}_${randomBytes(6).toString('hex')}`;

/** Without limits, in this thread: for tests and the command line. */
export const convertFormHere: ConvertForm = async ({ from, code, bytes }) => {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (from === 'xlsform' || (from === undefined && isArchive)) {
    const workbook = await readWorkbook(bytes);
    return workbook.ok ? named('xlsform', importXlsForm(workbook.value, { code, newId })) : workbook;
  }
  const json = readJson(bytes);
  if (!json.ok) return json;
  const format = from ?? detectFormat(json.value);
  if (format === undefined)
    return refuse({ code: 'unknown-format', text: 'Nội dung này không phải là biểu mẫu theo dạng nào đã biết.' });
  if (format === 'definition') return definitionIn(json.value, code);
  return named(format, importers[format](json.value, { code, newId }));
};

const importers = {
  'json-schema': importJsonSchema,
  formio: importFormio,
  surveyjs: importSurveyJs,
  xlsform: importXlsForm,
};

const named = (from: FormFormat, outcome: Outcome<Imported, ImportRefusal>): Outcome<Converted, ConversionRefusal> =>
  outcome.ok ? ok({ ...outcome.value, from }) : outcome;

function readJson(bytes: Uint8Array): Outcome<unknown, ConversionRefusal> {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return refuse({ code: 'malformed-json', text: 'Nội dung này không phải là JSON viết bằng UTF-8.' });
  }
}

/** A definition of ours is taken as it is, under the code that is asked for. */
function definitionIn(json: unknown, code: string): Outcome<Converted, ConversionRefusal> {
  const held = typeof json === 'object' && json !== null && 'definition' in json ? json.definition : json;
  const recoded = typeof held === 'object' && held !== null && !Array.isArray(held) ? { ...held, code } : held;
  const checked = checkDefinition(recoded);
  if (checked.ok) return ok({ definition: checked.value, losses: [], from: 'definition' });
  const [first] = checked.error.problems;
  return refuse({
    code: 'invalid-definition',
    text: `Tệp này không phải là định nghĩa biểu mẫu dùng được: ${first?.text ?? ''}`.trim(),
  });
}
