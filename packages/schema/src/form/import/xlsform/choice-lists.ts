import type { Loss } from '../loss';
import { call, conjuncts, type Formula, literal } from '../outside/formula';
import type { Option } from '../outside/fragments';
import type { OutsideRule } from '../outside/outside-form';
import { shortened } from '../outside/settle-rules';
import { outsideTexts } from '../outside/texts';
import { cell, placeOf, type Row, wordsAt } from './rows';
import { parseXPath } from './xpath';

export type ChoiceList = { readonly options: readonly Option[]; readonly rows: readonly Row[] };

/** Danh sách phương án of the sheet `choices`, by name. */
export function choiceLists(rows: readonly Row[], losses: Loss[]): ReadonlyMap<string, ChoiceList> {
  const lists = new Map<string, { options: Option[]; rows: Row[] }>();
  for (const row of rows) {
    if (row.cells.size === 0) continue;
    const name = cell(row, 'list_name') ?? '';
    const value = cell(row, 'name');
    const label = wordsAt(row, 'label', losses);
    if (name === '' || value === undefined) {
      losses.push({ ...placeOf(row, 'name'), text: outsideTexts.optionDropped });
      continue;
    }
    const list = lists.get(name) ?? { options: [], rows: [] };
    list.options.push({ value, label: label ?? { vi: value }, path: row.path });
    list.rows.push(row);
    lists.set(name, list);
  }
  return lists;
}

/**
 * Phương án có điều kiện: `column = ${question}` says for each choice when it shows. Undefined when the filter says
 * anything else.
 */
export function filteredOptions(
  row: Row,
  list: ChoiceList,
  losses: Loss[],
): readonly { readonly value: string; readonly rule: OutsideRule }[] {
  const written = cell(row, 'choice_filter');
  if (written === undefined) return [];
  const tests = filterTests(written);
  if (!tests) {
    losses.push({ ...placeOf(row, 'choice_filter'), text: outsideTexts.filter(shortened(written)) });
    return [];
  }
  return list.rows.map((choice) => {
    const formulas = tests.map(({ column, asked }) => call('eq', asked, literal(cell(choice, column) ?? '')));
    const [only, ...more] = formulas;
    const formula: Formula | undefined = more.length > 0 ? { call: 'and', args: formulas } : only;
    return { value: cell(choice, 'name') ?? '', rule: { ...placeOf(row, 'choice_filter'), written, formula } };
  });
}

/** Columns are bare words, which our grammar does not know; they are read as questions of a name apart. */
function filterTests(written: string): readonly { readonly column: string; readonly asked: Formula }[] | undefined {
  const columns = written.replace(
    /(^|and\s+|=\s*)([A-Za-z_][\w-]*)(?=\s*(?:=|and\b|$))/g,
    (_, before, name) => `${before}\${column ${name}}`,
  );
  const formula = parseXPath(columns);
  if (!formula) return undefined;
  const tests = conjuncts(formula).map((part) => {
    if (!('call' in part) || part.call !== 'eq') return undefined;
    const refs = part.args.map((each) => ('ref' in each ? each.ref : undefined));
    const at = refs.findIndex((name) => name?.startsWith('column '));
    const asked = part.args[1 - at];
    const column = refs[at];
    return column !== undefined && asked && 'ref' in asked && !asked.ref.startsWith('column ')
      ? { column: column.slice('column '.length), asked }
      : undefined;
  });
  const known = tests.filter((test) => test !== undefined);
  return known.length === tests.length ? known : undefined;
}
