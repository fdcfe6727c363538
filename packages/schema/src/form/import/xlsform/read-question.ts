import type { JsonSchemaObject } from '../../../shared/json';
import type { Loss } from '../loss';
import { call, type Formula, literal, ref } from '../outside/formula';
import { choice, files, pictures, type Shape, shapes } from '../outside/fragments';
import type { OutsideCheck, OutsideField, OutsideItem, OutsideRule } from '../outside/outside-form';
import { outsideTexts } from '../outside/texts';
import { type ChoiceList, filteredOptions } from './choice-lists';
import { constrained } from './constraints';
import { cell, loseCell, placeOf, type Row, wordsAt } from './rows';
import { parseXPath } from './xpath';

const simple: { readonly [type: string]: readonly [Shape] | readonly [Shape, string] } = {
  text: [shapes.text],
  string: [shapes.text],
  integer: [shapes.integer],
  int: [shapes.integer],
  decimal: [shapes.number],
  date: [shapes.date],
  time: [shapes.time, outsideTexts.format],
  datetime: [shapes.text, outsideTexts.asText('dateTime')],
  acknowledge: [shapes.yesNo],
  trigger: [shapes.yesNo],
  image: [pictures(false), outsideTexts.fileLimits],
  photo: [pictures(false), outsideTexts.fileLimits],
  file: [files(false), outsideTexts.fileLimits],
  audio: [files(false), outsideTexts.fileLimits],
  video: [files(false), outsideTexts.fileLimits],
  geopoint: [shapes.text, outsideTexts.asText('geopoint')],
  geotrace: [shapes.text, outsideTexts.asText('geotrace')],
  geoshape: [shapes.text, outsideTexts.asText('geoshape')],
  barcode: [shapes.text, outsideTexts.asText('barcode')],
};

const metadata = new Set([
  'start',
  'end',
  'today',
  'deviceid',
  'subscriberid',
  'simserial',
  'phonenumber',
  'username',
  'email',
  'audit',
  'start-geopoint',
  'background-audio',
  'background-geopoint',
  'xml-external',
  'csv-external',
  'hidden',
]);

/** The rule of a cell, if it holds one. */
export function ruleAt(row: Row, column: string): readonly OutsideRule[] {
  const written = cell(row, column);
  return written === undefined ? [] : [{ ...placeOf(row, column), written, formula: parseXPath(written) }];
}

const always = /^(?:yes|true|true\(\)|1|có)$/i;
const never = /^(?:no|false|false\(\)|0|không)$/i;

/** A cell that says yes, no, or when. */
export function yesOrWhen(row: Row, column: string): true | readonly OutsideRule[] | undefined {
  const written = cell(row, column);
  if (written === undefined || never.test(written)) return undefined;
  return always.test(written) ? true : ruleAt(row, column);
}

const selecting =
  /^(select_one|select_multiple|rank|select one|select multiple)(_from_file)?(?: from)?\s+(\S+)(\s+or_other)?$/i;

/** One question of the sheet, with what it opens. */
export function readQuestion(
  row: Row,
  type: string,
  lists: ReadonlyMap<string, ChoiceList>,
  used: Set<string>,
  losses: Loss[],
): readonly OutsideItem[] {
  const kind = type.toLowerCase();
  const key = cell(row, 'name') ?? '';
  const showWhen = ruleAt(row, 'relevant');
  if (metadata.has(kind)) {
    loseCell(row, 'type', outsideTexts.metadata(type), losses);
    return [];
  }
  const label = wordsAt(row, 'label', losses);
  if (kind === 'note') return label ? [{ kind: 'content', path: row.path, showWhen, text: label }] : [];
  const hint = wordsAt(row, 'hint', losses);
  const guidance = wordsAt(row, 'guidance_hint', losses);
  const help = hint && guidance ? { vi: `${hint.vi}\n${guidance.vi}` } : (hint ?? guidance);
  const base = {
    kind: 'field' as const,
    path: row.path,
    key,
    title: label ?? { vi: key },
    ...(help ? { help } : {}),
    showWhen,
  };
  if (kind === 'calculate') {
    const [calculate] = ruleAt(row, 'calculation');
    losses.push({ ...placeOf(row, 'type'), text: outsideTexts.calculationShown });
    return calculate ? [{ ...base, type: 'computed', schema: {}, checks: [], calculate }] : [];
  }

  const selects = selecting.exec(type);
  const many = selects?.[1]?.toLowerCase().replace(' ', '_') === 'select_multiple';
  const list = selects && lists.get(selects[3] ?? '');
  const shape = selects
    ? selectShape(row, selects, list, many, used, losses)
    : kind === 'range'
      ? rangeShape(row, losses)
      : simpleShape(row, kind, type, losses);
  const longer = kind === 'text' && /\bmultiline\b/.test(row.cells.get('appearance') ?? '');
  if (longer) row.taken.add('appearance');
  const written = longer ? shapes.longText : shape;

  const message = wordsAt(row, 'constraint_message', losses)?.vi;
  const { schema, checks, errorTexts } = constrained(row, written.schema, message);
  const required = yesOrWhen(row, 'required');
  const agreed = required === true && written === shapes.yesNo ? [agreement(row)] : [];
  const requiredText = wordsAt(row, 'required_message', losses)?.vi;
  const readOnly = yesOrWhen(row, 'readonly');
  const [calculate] = ruleAt(row, 'calculation');
  if (row.cells.has('default')) loseCell(row, 'default', outsideTexts.default, losses);
  const made: OutsideField = {
    ...base,
    type: written.type,
    schema,
    checks: [...checks, ...agreed],
    errorTexts: requiredText === undefined ? errorTexts : { ...errorTexts, required: requiredText },
    ...(required === undefined ? {} : { required }),
    ...(readOnly === undefined ? {} : { readOnly }),
    ...(calculate ? { calculate } : {}),
    ...(list ? { optionWhen: filteredOptions(row, list, losses) } : {}),
  };
  return selects?.[4] === undefined ? [made] : [made, otherOf(made, many, losses)];
}

/** An acknowledgement that must be given is more than an answer. */
const agreement = (row: Row): OutsideCheck => ({
  rule: { ...placeOf(row, 'required'), written: 'required', formula: call('eq', ref('.'), literal(true)) },
  text: outsideTexts.mustAgree,
});

function simpleShape(row: Row, kind: string, type: string, losses: Loss[]): Shape {
  const [shape, loss] = Object.hasOwn(simple, kind) ? (simple[kind] ?? []) : [];
  if (!shape) loseCell(row, 'type', outsideTexts.unknownType(type), losses);
  else if (loss !== undefined) loseCell(row, 'type', loss, losses);
  return shape ?? shapes.text;
}

function selectShape(
  row: Row,
  [, verb = '', external, name = '', other]: RegExpExecArray,
  list: ChoiceList | null | undefined,
  many: boolean,
  used: Set<string>,
  losses: Loss[],
): Shape {
  used.add(name);
  if (external !== undefined) loseCell(row, 'type', outsideTexts.remoteOptions, losses);
  else if (!list) loseCell(row, 'type', outsideTexts.unknownList(name), losses);
  if (!list) return many ? shapes.texts : shapes.text;
  if (verb.toLowerCase() === 'rank') {
    loseCell(row, 'type', outsideTexts.asRaw('rank'), losses);
    return shapes.texts;
  }
  const more = other === undefined ? [] : [{ value: 'other', label: { vi: 'Khác' }, path: row.path }];
  return choice([...list.options, ...more], many, losses, row.path);
}

/** `start=0 end=10 step=1` */
function rangeShape(row: Row, losses: Loss[]): Shape {
  const written = cell(row, 'parameters') ?? '';
  const parts = new Map(written.split(/[\s;,]+/).map((part) => part.split('=') as [string, string | undefined]));
  const number = (name: string, fallback: number) => {
    const value = Number(parts.get(name) ?? fallback);
    return Number.isFinite(value) ? value : fallback;
  };
  const [start, end, step] = [number('start', 1), number('end', 10), number('step', 1)];
  const whole = Number.isInteger(start) && Number.isInteger(step);
  for (const name of parts.keys())
    if (name !== '' && !['start', 'end', 'step'].includes(name))
      losses.push({ ...placeOf(row, 'parameters'), text: outsideTexts.property(name) });
  const schema = { type: whole ? 'integer' : 'number', minimum: Math.min(start, end), maximum: Math.max(start, end) };
  const stepped: JsonSchemaObject = step > 0 && step !== 1 && start % step === 0 ? { multipleOf: step } : {};
  return { type: shapes.number.type, schema: { ...schema, ...stepped } };
}

function otherOf(of: OutsideField, many: boolean, losses: Loss[]): OutsideItem {
  losses.push({ path: of.path, keyword: 'type', text: outsideTexts.otherAnswer });
  const chosen: Formula = call(many ? 'includes' : 'eq', ref(of.key), literal('other'));
  const rule = { path: of.path, keyword: 'type', written: 'or_other', formula: chosen };
  return {
    kind: 'field',
    path: of.path,
    key: `${of.key}_other`,
    title: { vi: `Ghi rõ: ${of.title.vi}` },
    ...shapes.text,
    showWhen: [...of.showWhen, rule],
    checks: [],
  };
}
