import { isRecord, pointerTo } from '../../structure';
import type { Loss } from '../loss';
import { choice, shapes } from '../outside/fragments';
import type { OutsideField, OutsideItem, OutsideRule, Words } from '../outside/outside-form';
import { Properties } from '../outside/properties';
import { outsideTexts } from '../outside/texts';
import { itemValues, otherAnswer, rowsOf } from './choices';
import { negatedRule, ruleAt } from './expressions';
import { firstWords, wordsAt } from './localized';
import { questionShapes } from './question-shapes';
import { validatorsOf } from './validators';

const DEEPEST = 40;

type Reader = (element: Properties, common: Common, losses: Loss[], depth: number) => readonly OutsideItem[];

type Common = {
  readonly path: string;
  readonly key: string;
  readonly title: Words;
  readonly help?: Words;
  readonly showWhen: readonly OutsideRule[];
  readonly required?: true | readonly OutsideRule[];
  readonly readOnly?: true | readonly OutsideRule[];
};

/** The items that a row of elements becomes; `around` is what the panels around them ask. */
export function readElements(
  elements: readonly unknown[],
  path: string,
  around: readonly OutsideRule[],
  losses: Loss[],
  depth: number,
  from = 0,
): readonly OutsideItem[] {
  return elements.flatMap((source, at) => {
    const here = pointerTo(path, from + at);
    if (!isRecord(source) || depth > DEEPEST) {
      losses.push({ path: here, keyword: 'elements', text: outsideTexts.notAnItem });
      return [];
    }
    return readElement(source, here, around, losses, depth);
  });
}

function readElement(
  source: { readonly [key: string]: unknown },
  path: string,
  around: readonly OutsideRule[],
  losses: Loss[],
  depth: number,
  forced?: string,
): readonly OutsideItem[] {
  const element = new Properties(source, path, losses, {
    startWithNewLine: [true],
    visible: [true],
    renderAs: ['default'],
  });
  const type = forced ?? element.text('type') ?? 'text';
  const common = readCommon(element, around, losses);
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  const items = reader ? reader(element, common, losses, depth) : readQuestion(element, common, losses, type);
  element.finish();
  return items;
}

function readCommon(element: Properties, around: readonly OutsideRule[], losses: Loss[]): Common {
  const key = element.text('valueName') ?? element.text('name') ?? '';
  if (element.has('valueName')) element.lose('valueName', outsideTexts.renamed(element.text('name') ?? '', key));
  element.take('name');
  const title = wordsAt(element, 'title', losses) ?? { vi: key };
  const help = wordsAt(element, 'description', losses);
  const requiredIf = ruleAt(element, 'requiredIf');
  const enableIf = ruleAt(element, 'enableIf').map(negatedRule);
  if (element.take('visible') === false) element.lose('visible', outsideTexts.hiddenShown);
  const required = element.flag('isRequired') ? true : requiredIf;
  const readOnly = element.flag('readOnly') ? true : enableIf;
  return {
    path: element.path,
    key,
    title,
    ...(help ? { help } : {}),
    showWhen: [...around, ...ruleAt(element, 'visibleIf')],
    ...(required === true || required.length > 0 ? { required } : {}),
    ...(readOnly === true || readOnly.length > 0 ? { readOnly } : {}),
  };
}

function readQuestion(element: Properties, common: Common, losses: Loss[], type: string): readonly OutsideItem[] {
  const shapeOf = Object.hasOwn(questionShapes, type) ? questionShapes[type] : undefined;
  if (!shapeOf) element.lose('type', outsideTexts.unknownType(type));
  const shape = shapeOf?.(element, losses) ?? shapes.text;
  const { schema, checks, errorTexts } = validatorsOf(element, shape.schema, losses);
  const placeholder = firstWords(element, ['placeholder', 'placeHolder', 'optionsCaption'], losses);
  const requiredText = wordsAt(element, 'requiredErrorText', losses)?.vi;
  for (const key of ['defaultValue', 'defaultValueExpression']) element.loseIfSaid(key, outsideTexts.default);
  for (const key of ['maskType', 'maskSettings']) element.loseIfSaid(key, outsideTexts.mask);
  const width = element.take('startWithNewLine') === false ? { width: 6 } : {};
  const comment = element.flag('hasComment') || element.flag('showCommentArea');
  element.take('showCommentArea');
  const made: OutsideField = {
    kind: 'field',
    ...common,
    type: shape.type,
    schema,
    checks,
    ...width,
    ...(placeholder ? { placeholder } : {}),
    ...('optionWhen' in shape && shape.optionWhen ? { optionWhen: shape.optionWhen } : {}),
    errorTexts: requiredText === undefined ? errorTexts : { ...errorTexts, required: requiredText },
  };
  const other = 'other' in shape && shape.other;
  return [
    made,
    ...(other ? [otherAnswer(element, made, other === 'many', common.showWhen, losses)] : []),
    ...(comment ? [commentOf(element, common, losses)] : []),
  ];
}

function commentOf(element: Properties, { key, path, showWhen }: Common, losses: Loss[]): OutsideItem {
  const title = wordsAt(element, 'commentText', losses) ?? { vi: 'Ý kiến khác' };
  return { kind: 'field', path, key: `${key}_Comment`, title, showWhen, checks: [], ...shapes.longText };
}

/** A panel only arranges: what it holds stays under its conditions, its title becomes words above. */
const panel: Reader = (element, { showWhen, help, title, key, path }, losses, depth) => {
  const list = element.has('elements') ? 'elements' : 'questions';
  const items = readElements(element.list(list), element.at(list).path, showWhen, losses, depth + 1);
  element.take('state');
  element.lose('type', outsideTexts.flattened);
  const words = title.vi === key ? help : title;
  if (help && words !== help) element.lose('description', outsideTexts.property('description'));
  return words && items.length > 0 ? [{ kind: 'content', path, showWhen, text: words }, ...items] : items;
};

const rowCounts = (element: Properties, least: string, most: string) => {
  const minRows = element.number(least);
  const maxRows = element.number(most);
  return { ...(minRows === undefined ? {} : { minRows }), ...(maxRows === undefined ? {} : { maxRows }) };
};

const dynamicPanel: Reader = (element, { readOnly: _, ...common }, losses, depth) => {
  const items = readElements(
    element.list('templateElements'),
    element.at('templateElements').path,
    [],
    losses,
    depth + 1,
  );
  element.take('panelCount');
  element.loseIfSaid('keyName', outsideTexts.property('keyName'));
  return [
    { kind: 'list', ...common, display: 'cards', items, ...rowCounts(element, 'minPanelCount', 'maxPanelCount') },
  ];
};

const choosing = new Set(['dropdown', 'radiogroup', 'checkbox', 'tagbox']);

/** Columns of a matrix as the questions of each row. */
function columnsOf(element: Properties, losses: Loss[], depth: number): readonly OutsideItem[] {
  const fallback = element.text('cellType') ?? 'dropdown';
  const choices = element.take('choices');
  return element.list('columns').flatMap((column, at) => {
    const path = pointerTo(element.at('columns').path, at);
    if (!isRecord(column)) return readElements([column], element.at('columns').path, [], losses, depth + 1, at);
    const { cellType, ...rest } = column;
    const type = typeof cellType === 'string' && cellType !== 'default' ? cellType : fallback;
    const source = { ...(Array.isArray(choices) && choosing.has(type) ? { choices } : {}), ...rest };
    return readElement(source, path, [], losses, depth + 1, type);
  });
}

const dynamicMatrix: Reader = (element, { readOnly: _, ...common }, losses, depth) => {
  const items = columnsOf(element, losses, depth);
  element.take('rowCount');
  return [{ kind: 'list', ...common, display: 'table', items, ...rowCounts(element, 'minRowCount', 'maxRowCount') }];
};

const matrix: Reader = (element, { required, readOnly: _, ...common }, losses) => {
  const { options } = itemValues(element, 'columns', losses);
  const all = element.flag('isAllRowRequired') || element.flag('eachRowRequired') || required === true;
  element.take('eachRowRequired');
  const items = rowsOf(element, 'rows', losses).map(
    (row): OutsideField => ({
      kind: 'field',
      key: row.value,
      path: row.path,
      title: row.label,
      showWhen: [],
      checks: [],
      ...choice(options, false, losses, row.path),
      ...(all ? { required: true } : {}),
    }),
  );
  return [{ kind: 'group', ...common, items }];
};

const matrixDropdown: Reader = (element, { required: _, readOnly: __, ...common }, losses, depth) => {
  const columns = columnsOf(element, losses, depth);
  const items = rowsOf(element, 'rows', losses).map(
    (row): OutsideItem => ({
      kind: 'group',
      key: row.value,
      path: row.path,
      title: row.label,
      showWhen: [],
      items: columns,
    }),
  );
  return [{ kind: 'group', ...common, items }];
};

const multipleText: Reader = (element, { required: _, readOnly: __, ...common }, losses, depth) => {
  const path = element.at('items').path;
  const items = element
    .list('items')
    .flatMap((item, at) =>
      isRecord(item) ? readElement(item, pointerTo(path, at), [], losses, depth + 1, 'text') : [],
    );
  return [{ kind: 'group', ...common, items }];
};

const words: Reader = (element, { path, showWhen }, losses) => {
  const text = wordsAt(element, 'html', losses);
  return text ? [{ kind: 'content', path, showWhen, text }] : [];
};

const picture: Reader = (element) => {
  element.lose('type', outsideTexts.dropped('image'));
  return [];
};

const computed: Reader = (element, { readOnly: _, required: __, ...common }) => {
  const [calculate] = ruleAt(element, 'expression');
  for (const key of ['displayStyle', 'currency', 'maximumFractionDigits', 'minimumFractionDigits'])
    element.loseIfSaid(key, outsideTexts.property(key));
  if (!calculate) return [];
  return [{ kind: 'field', ...common, type: 'computed', schema: {}, checks: [], calculate }];
};

const readers: { readonly [type: string]: Reader } = {
  panel,
  flowpanel: panel,
  paneldynamic: dynamicPanel,
  matrixdynamic: dynamicMatrix,
  matrix,
  matrixdropdown: matrixDropdown,
  multipletext: multipleText,
  html: words,
  image: picture,
  expression: computed,
};
