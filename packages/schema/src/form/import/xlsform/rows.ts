import { isRecord } from '../../structure';
import type { Loss } from '../loss';
import type { Words } from '../outside/outside-form';
import { outsideTexts } from '../outside/texts';

/** One row of a sheet: its cells as text by their column, and where it stands. */
export type Row = {
  readonly path: string;
  readonly cells: ReadonlyMap<string, string>;
  readonly taken: Set<string>;
};

const aliases: { readonly [column: string]: string } = {
  relevance: 'relevant',
  calculate: 'calculation',
  'read only': 'readonly',
  'list name': 'list_name',
  caption: 'label',
  value: 'name',
  'constraint message': 'constraint_message',
  'required message': 'required_message',
  'repeat count': 'repeat_count',
  read_only: 'readonly',
};

const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

function textOf(cell: unknown): string | undefined {
  if (typeof cell === 'string') return cell.trim() === '' ? undefined : cell.trim();
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : undefined;
  if (typeof cell === 'boolean') return cell ? 'yes' : undefined;
  return cell instanceof Date ? dayOf(cell) : undefined;
}

/** Rows of a sheet, read cell by cell; columns are known by their usual other names too. */
export const rowsOf = (sheet: readonly unknown[], name: string): readonly Row[] =>
  sheet.map((source, at) => {
    const cells = new Map<string, string>();
    for (const [column, cell] of isRecord(source) ? Object.entries(source) : []) {
      const text = textOf(cell);
      const [head = '', ...language] = column.trim().split(/::?/);
      const lower = head.trim().toLowerCase();
      const known = Object.hasOwn(aliases, lower) ? (aliases[lower] ?? lower) : lower;
      const key = [known, ...language.map((each) => each.trim())].join('::');
      if (text !== undefined && !cells.has(key)) cells.set(key, text);
    }
    return { path: `/${name}/${at}`, cells, taken: new Set() };
  });

export function cell(row: Row, column: string): string | undefined {
  row.taken.add(column);
  return row.cells.get(column);
}

export const placeOf = (row: Row, column: string) => ({ path: `${row.path}/${column}`, keyword: column });

export function loseCell(row: Row, column: string, text: string, losses: Loss[]): void {
  row.taken.add(column);
  losses.push({ ...placeOf(row, column), text });
}

/** Whether a column is of a language: `label::Tiếng Việt (vi)`. */
const isLanguage = (name: string, code: RegExp) => code.test(name);
const vietnamese = /\bvi\b|vietnam|tiếng việt|tieng viet/i;
const english = /\ben\b|english|tiếng anh/i;

/** Words of a column in its languages: Vietnamese first, else the bare column, else English, else any. */
export function wordsAt(row: Row, column: string, losses: Loss[]): Words | undefined {
  const bare = cell(row, column);
  const spoken = [...row.cells].filter(([key]) => key.startsWith(`${column}::`));
  for (const [key] of spoken) row.taken.add(key);
  const languageOf = (key: string) => key.slice(column.length + 2);
  const vi = spoken.find(([key]) => isLanguage(languageOf(key), vietnamese));
  const en = spoken.find(([key]) => isLanguage(languageOf(key), english));
  const main = vi?.[1] ?? bare ?? en?.[1] ?? spoken[0]?.[1];
  if (main === undefined) return undefined;
  for (const [key, text] of spoken)
    if (text !== main && key !== en?.[0])
      losses.push({ ...placeOf(row, key), text: outsideTexts.language(languageOf(key)) });
  const other = en?.[1] ?? (vi && bare);
  return other === undefined || other === main ? { vi: main } : { vi: main, en: other };
}

/** Names every cell of a row that nobody took. */
export function finishRow(row: Row, losses: Loss[]): void {
  for (const column of row.cells.keys())
    if (!row.taken.has(column)) losses.push({ ...placeOf(row, column), text: outsideTexts.column(column) });
}
