import { type Outcome, refuse } from '../../../shared/outcome';
import { isRecord, pointerTo } from '../../structure';
import { composedJson } from '../composed-json';
import type { Imported, ImportRefusal } from '../import-json-schema';
import type { Loss } from '../loss';
import { buildForm, type ImportOptions } from '../outside/build-form';
import type { OutsideItem, OutsidePage, OutsideSection } from '../outside/outside-form';
import { ANYTHING, Properties } from '../outside/properties';
import { outsideTexts } from '../outside/texts';
import { negatedRule, ruleAt } from './expressions';
import { wordsAt } from './localized';
import { readElements } from './read-elements';

/** What the creator of SurveyJS writes into every survey by itself. */
const usualOfSurvey = {
  locale: [ANYTHING],
  logoPosition: [ANYTHING],
  sjsVersion: [ANYTHING],
  checkErrorsMode: ['onNextPage'],
};

/**
 * Nhập biểu mẫu SurveyJS: the JSON of a survey becomes a definition that can be saved. Expressions of its language that
 * a form of ours can say exactly become conditions, checks and calculations; every other thing is named in `losses`.
 *
 * @example
 * const imported = importSurveyJs(JSON.parse(text), { code: '0.000001.TĐ1', newId });
 */
export function importSurveyJs(json: unknown, options: ImportOptions): Outcome<Imported, ImportRefusal> {
  const losses: Loss[] = [];
  const plain = composedJson(json, 'Tệp', losses);
  if (!plain.ok) return plain;
  const given = plain.value;
  const lists = isRecord(given)
    ? [given.pages, given.elements, given.questions].filter((each) => each !== undefined)
    : [];
  const [list] = lists;
  if (!isRecord(given) || !Array.isArray(list) || !list.every(isRecord))
    return refuse({
      code: 'wrong-format',
      path: '',
      text: 'Tệp này không phải là biểu mẫu SurveyJS: không thấy danh sách “pages” hay “elements”.',
    });
  const survey = new Properties(given, '', losses, usualOfSurvey);
  const title = wordsAt(survey, 'title', losses);
  const description = wordsAt(survey, 'description', losses);
  const calculated = calculatedValues(survey, losses);
  const pages: OutsidePage[] = survey.has('pages')
    ? survey.list('pages').flatMap((page, at) => readPage(page, pointerTo('/pages', at), losses))
    : [];
  for (const key of ['elements', 'questions'])
    if (survey.has(key))
      pages.push({ path: '', showWhen: [], sections: readSections(survey.list(key), `/${key}`, losses) });
  survey.finish();
  const last = pages.at(-1);
  if (last && calculated.length > 0)
    pages[pages.length - 1] = {
      ...last,
      sections: [...last.sections, { path: '/calculatedValues', showWhen: [], items: calculated }],
    };
  const outside = { ...(title ? { title } : {}), ...(description ? { description } : {}), pages, losses };
  return buildForm(outside, options, 'Biểu mẫu nhập từ SurveyJS');
}

function readPage(source: unknown, path: string, losses: Loss[]): readonly OutsidePage[] {
  if (!isRecord(source)) {
    losses.push({ path, keyword: 'pages', text: outsideTexts.notAnItem });
    return [];
  }
  const page = new Properties(source, path, losses, { visible: [true] });
  page.take('name');
  const title = wordsAt(page, 'title', losses) ?? wordsAt(page, 'navigationTitle', losses);
  const help = wordsAt(page, 'description', losses);
  const showWhen = ruleAt(page, 'visibleIf');
  const key = page.has('elements') ? 'elements' : 'questions';
  const sections = readSections(page.list(key), `${path}/${key}`, losses);
  page.finish();
  return [{ path, ...(title ? { title } : {}), ...(help ? { help } : {}), showWhen, sections }];
}

/** Panels at the top of a page are its sections; questions between them stand in sections of their own. */
function readSections(elements: readonly unknown[], path: string, losses: Loss[]): readonly OutsideSection[] {
  const sections: OutsideSection[] = [];
  let loose: OutsideItem[] = [];
  const flush = () => {
    if (loose.length > 0) sections.push({ path, showWhen: [], items: loose });
    loose = [];
  };
  elements.forEach((source, at) => {
    const here = pointerTo(path, at);
    if (!isRecord(source) || source.type !== 'panel') {
      loose.push(...readElements([source], path, [], losses, 1, at));
      return;
    }
    flush();
    const panel = new Properties(source, here, losses, { visible: [true], startWithNewLine: [true] });
    for (const key of ['type', 'name', 'state']) panel.take(key);
    const title = wordsAt(panel, 'title', losses);
    const help = wordsAt(panel, 'description', losses);
    const showWhen = ruleAt(panel, 'visibleIf');
    const readOnly = ruleAt(panel, 'enableIf').map(negatedRule);
    const key = panel.has('elements') ? 'elements' : 'questions';
    const items = readElements(panel.list(key), `${here}/${key}`, [], losses, 2).map((item) =>
      item.kind === 'field' && item.readOnly === undefined && readOnly.length > 0 ? { ...item, readOnly } : item,
    );
    panel.finish();
    sections.push({ path: here, ...(title ? { title } : {}), ...(help ? { help } : {}), showWhen, items });
  });
  flush();
  return sections;
}

/** Values that the survey works out without showing them. */
function calculatedValues(survey: Properties, losses: Loss[]): readonly OutsideItem[] {
  return survey.list('calculatedValues').flatMap((source, at): readonly OutsideItem[] => {
    const path = pointerTo('/calculatedValues', at);
    if (!isRecord(source)) {
      losses.push({ path, keyword: 'calculatedValues', text: outsideTexts.notAnItem });
      return [];
    }
    const value = new Properties(source, path, losses, {});
    const key = value.text('name') ?? '';
    value.take('includeIntoResult');
    value.lose('name', outsideTexts.calculationShown);
    const [calculate] = ruleAt(value, 'expression');
    value.finish();
    return calculate
      ? [
          {
            kind: 'field',
            path,
            key,
            title: { vi: key },
            type: 'computed',
            schema: {},
            showWhen: [],
            checks: [],
            calculate,
          },
        ]
      : [];
  });
}
