import { type Outcome, refuse } from '../../../shared/outcome';
import { isRecord } from '../../structure';
import type { Imported, ImportRefusal } from '../import-json-schema';
import type { Loss } from '../loss';
import { buildForm, type ImportOptions } from '../outside/build-form';
import { outsideTexts } from '../outside/texts';
import { choiceLists } from './choice-lists';
import { readPages } from './read-pages';
import { cell, finishRow, loseCell, rowsOf, wordsAt } from './rows';

/** Sổ XLSForm as plain rows: each row an object by column heading, in the order of the sheet, blank rows included. */
export type XlsFormWorkbook = {
  readonly survey: readonly unknown[];
  readonly choices: readonly unknown[];
  readonly settings: readonly unknown[];
  /** Any other sheet, which is lost by name. */
  readonly [sheet: string]: readonly unknown[];
};

const MOST_ROWS = 20_000;
const sheets = new Set(['survey', 'choices', 'settings']);

/**
 * Nhập biểu mẫu XLSForm: the sheets of a workbook become a definition that can be saved. Groups at the top are sections
 * (pages with the style `pages`), repeats are lists; `relevant`, `required`, `constraint`, `calculation` and
 * `choice_filter` become rules where they can be said exactly. Every other cell is named in `losses`.
 *
 * @example
 * const imported = importXlsForm({ survey, choices, settings }, { code: '0.000001.TĐ1', newId });
 */
export function importXlsForm(workbook: unknown, options: ImportOptions): Outcome<Imported, ImportRefusal> {
  const { survey, choices = [], settings = [] } = isRecord(workbook) ? workbook : {};
  const wrong = (text: string) => refuse({ code: 'wrong-format' as const, path: '', text });
  if (!Array.isArray(survey) || !Array.isArray(choices) || !Array.isArray(settings))
    return wrong('Tệp này không phải là sổ XLSForm: không thấy trang tính “survey”.');
  if (survey.length + choices.length + settings.length > MOST_ROWS)
    return refuse({ code: 'not-json', path: '', text: `Sổ XLSForm có quá ${MOST_ROWS} dòng.` });
  const rows = rowsOf(survey, 'survey');
  if (!rows.some(({ cells }) => cells.has('type')))
    return wrong('Tệp này không phải là sổ XLSForm: trang tính “survey” không có cột “type”.');

  const losses: Loss[] = [];
  for (const [sheet, other] of Object.entries(isRecord(workbook) ? workbook : {}))
    if (!sheets.has(sheet) && Array.isArray(other) && other.length > 0)
      losses.push({ path: `/${sheet}`, keyword: sheet, text: outsideTexts.sheet(sheet) });
  const lists = choiceLists(rowsOf(choices, 'choices'), losses);
  const [setting] = rowsOf(settings, 'settings').filter(({ cells }) => cells.size > 0);
  const title = setting && wordsAt(setting, 'form_title', losses);
  const paged = setting ? /\bpages\b/.test(cell(setting, 'style') ?? '') : false;
  const used = new Set<string>();
  const pages = readPages(rows, paged, lists, used, losses);
  if (setting) {
    cell(setting, 'default_language');
    finishRow(setting, losses);
  }
  for (const [name, list] of lists) {
    const [first] = list.rows;
    if (!used.has(name) && first) loseCell(first, 'list_name', outsideTexts.unusedList(name), losses);
    else for (const row of list.rows) finishRow(row, losses);
  }
  return buildForm({ ...(title ? { title } : {}), pages, losses }, options, 'Biểu mẫu nhập từ XLSForm');
}
