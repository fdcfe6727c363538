import { fieldTypeOf } from '@motcua/fields';
import { type FormPart, freshName, type Outcome, ok, refuse, type SectionItem } from '@motcua/schema';
import { newId } from '../../app/new-id';
import { readTable } from './read-table';
import { clipboardTexts as texts } from './texts';

const MOST_TEXT = 100_000;
const MOST_LINES = 200;
const MOST_COLUMNS = 40;
const LONGEST = 300;

type TextRefusal = { readonly code: 'not-usable'; readonly text: string };

/** Chữ dán vào: each line a text field, or a table with its heading line a list with columns. */
export function partFromText(written: string): Outcome<FormPart, TextRefusal> {
  if (written.length > MOST_TEXT) return refusal(texts.tooLong);
  if (unreadable.test(written)) return refusal(texts.unreadable);
  const text = written.normalize('NFC').replaceAll('\r\n', '\n').replace(invisible, ' ');
  const table = readTable(text);
  return table ? fromTable(table) : fromLines(text);
}

/** Control signs other than line ends and tabs, and halves of letters: no text, but something else opened as text. */
const unreadable = /(?![\t\n\r\v\f])[\p{Cc}\p{Cs}\p{Co}\ufffd]/u;
const invisible = /[\p{Cf}\u00a0\v\f]/gu;

function fromLines(text: string): Outcome<FormPart, TextRefusal> {
  const labels = text.split('\n').map(labelFrom).filter(Boolean);
  if (labels.length === 0) return refusal(texts.nothing);
  if (labels.length > MOST_LINES) return refusal(texts.tooManyLines(labels.length, MOST_LINES));
  const wrong = wrongLabel(labels);
  if (wrong) return refusal(wrong);
  return ok(partOf(fieldsFor(labels.map((label) => ({ label, type: 'text' })))));
}

function fromTable([heading = [], ...rows]: readonly (readonly string[])[]): Outcome<FormPart, TextRefusal> {
  const labels = heading.map(labelFrom);
  if (labels.length > MOST_COLUMNS) return refusal(texts.tooManyColumns(labels.length, MOST_COLUMNS));
  const wrong = wrongLabel(labels);
  if (wrong) return refusal(wrong);
  const columns = labels.map((label, at) => ({
    label: label || texts.column(at + 1),
    type: typeOf(rows.map((row) => row[at]?.trim() ?? '')),
  }));
  const title = texts.pastedList;
  const items = fieldsFor(columns);
  return ok(
    partOf([{ id: newId('l'), kind: 'list', name: freshName(title, new Set()), title, display: 'table', items }]),
  );
}

const partOf = (items: readonly SectionItem[]): FormPart => ({ items, conditions: [], checks: [] });

const refusal = (text: string) => refuse({ code: 'not-usable' as const, text });

/** A line of a paper form as a label: without its number, the dots to write on and the colon at its end. */
function labelFrom(line: string): string {
  return line
    .trim()
    .replace(/^(?:[-–•*+]|\d{1,2}(?:\.\d{1,2})*[.)]|\(\d{1,2}\)|[a-zđ]\))\s+/u, '')
    .replace(/[.…_\s]*$/u, '')
    .replace(/\s*:$/u, '')
    .replace(/\s+/gu, ' ');
}

function wrongLabel(labels: readonly string[]): string | undefined {
  if (labels.some((label) => /<[A-Za-z/!?]/.test(label))) return texts.markup;
  const long = labels.find((label) => label.length > LONGEST);
  return long && texts.lineTooLong(`${long.slice(0, 40)}…`, LONGEST);
}

/** What the filled cells of a column look like; text where they do not agree. */
function typeOf(cells: readonly string[]): 'number' | 'date' | 'text' {
  const filled = cells.filter(Boolean);
  if (filled.length === 0) return 'text';
  if (filled.every((cell) => /^\d{1,2}[/-]\d{1,2}[/-]\d{4}$/.test(cell))) return 'date';
  // A leading zero belongs to a number that is a name (of a phone, of a person), not to an amount.
  return filled.every((cell) => /^-?(?:0|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,8})(?:,\d+)?$/.test(cell))
    ? 'number'
    : 'text';
}

function fieldsFor(columns: readonly { readonly label: string; readonly type: string }[]): readonly SectionItem[] {
  const taken = new Set<string>();
  return columns.map(({ label, type }) => {
    const name = freshName(label, taken);
    taken.add(name);
    const schema = { title: label, ...(fieldTypeOf(type)?.newSchema() ?? { type: 'string' }) };
    return { id: newId('f'), kind: 'field', type, name, schema, ...fieldTypeOf(type)?.newSettings?.() };
  });
}
