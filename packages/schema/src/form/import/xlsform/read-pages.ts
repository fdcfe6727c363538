import type { Loss } from '../loss';
import type { OutsideItem, OutsidePage, OutsideRule, OutsideSection, Words } from '../outside/outside-form';
import { outsideTexts } from '../outside/texts';
import type { ChoiceList } from './choice-lists';
import { readQuestion, ruleAt } from './read-question';
import { cell, finishRow, loseCell, placeOf, type Row, wordsAt } from './rows';

type Open = {
  readonly kind: 'group' | 'repeat';
  readonly row: Row;
  readonly key: string;
  readonly title: Words | undefined;
  readonly help: Words | undefined;
  readonly showWhen: readonly OutsideRule[];
  readonly maxRows: number | undefined;
  readonly items: OutsideItem[];
};

const DEEPEST = 40;

const begins = /^begin[ _](group|repeat)$/i;
const ends = /^end[ _](group|repeat)$/i;

/** Groups at the top of the sheet are sections, or pages; groups inside are groups, repeats are lists. */
export function readPages(
  rows: readonly Row[],
  paged: boolean,
  lists: ReadonlyMap<string, ChoiceList>,
  used: Set<string>,
  losses: Loss[],
): readonly OutsidePage[] {
  const pages: { head: Omit<OutsidePage, 'sections'>; sections: OutsideSection[] }[] = [];
  const open: Open[] = [];
  let loose: OutsideItem[] = [];
  let ignored = 0;

  const sectionsNow = (): OutsideSection[] => {
    const last = pages.at(-1);
    if (last && !paged) return last.sections;
    const made = { head: { path: '/survey', showWhen: [] }, sections: [] };
    pages.push(made);
    return made.sections;
  };
  const flush = () => {
    if (loose.length > 0) sectionsNow().push({ path: '/survey', showWhen: [], items: loose });
    loose = [];
  };
  const put = (item: OutsideItem) => (open.at(-1)?.items ?? loose).push(item);

  const close = ({ kind, row, key, title, help, showWhen, maxRows, items }: Open) => {
    const words = { ...(title ? { title } : {}), ...(help ? { help } : {}) };
    if (kind === 'group' && open.length === 0) {
      flush();
      if (key !== '') losses.push({ ...placeOf(row, 'name'), text: outsideTexts.layoutName(key) });
      const section = { path: row.path, showWhen, items };
      if (paged) pages.push({ head: { path: row.path, ...words, showWhen }, sections: [{ ...section, showWhen: [] }] });
      else sectionsNow().push({ ...section, ...words });
      return;
    }
    const shared = { path: row.path, key, title: title ?? { vi: key }, ...(help ? { help } : {}), showWhen, items };
    const display = items.length <= 5 ? ('table' as const) : ('cards' as const);
    put(
      kind === 'group'
        ? { kind: 'group', ...shared }
        : { kind: 'list', ...shared, display, ...(maxRows === undefined ? {} : { maxRows }) },
    );
  };

  for (const row of rows) {
    if (row.cells.size === 0) continue;
    const type = cell(row, 'type')?.replace(/\s+/g, ' ');
    const begin = begins.exec(type ?? '');
    if (type === undefined) loseCell(row, 'type', outsideTexts.namelessRow, losses);
    else if (begin && open.length >= DEEPEST) {
      ignored += 1;
      loseCell(row, 'type', outsideTexts.tooDeep, losses);
    } else if (begin) open.push(opened(row, begin[1]?.toLowerCase() === 'repeat' ? 'repeat' : 'group', losses));
    else if (ends.test(type)) {
      const last = ignored > 0 ? undefined : open.pop();
      for (const column of row.cells.keys()) row.taken.add(column);
      if (last) close(last);
      else if (ignored > 0) ignored -= 1;
      else losses.push({ ...placeOf(row, 'type'), text: outsideTexts.unopened });
    } else for (const item of readQuestion(row, type, lists, used, losses)) put(item);
    finishRow(row, losses);
  }
  for (let last = open.pop(); last; last = open.pop()) {
    losses.push({ ...placeOf(last.row, 'type'), text: outsideTexts.unclosed });
    close(last);
  }
  flush();
  return pages.map(({ head, sections }) => ({ ...head, sections }));
}

function opened(row: Row, kind: Open['kind'], losses: Loss[]): Open {
  const count = cell(row, 'repeat_count');
  const fixed = count !== undefined && /^\d{1,4}$/.test(count) ? Number(count) : undefined;
  if (count !== undefined && fixed === undefined) loseCell(row, 'repeat_count', outsideTexts.repeatCount, losses);
  if (row.cells.get('appearance') === 'field-list') row.taken.add('appearance');
  return {
    kind,
    row,
    key: cell(row, 'name') ?? '',
    title: wordsAt(row, 'label', losses),
    help: wordsAt(row, 'hint', losses),
    showWhen: ruleAt(row, 'relevant'),
    maxRows: fixed,
    items: [],
  };
}
