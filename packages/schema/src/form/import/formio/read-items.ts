import { isRecord, pointerTo } from '../../structure';
import type { Loss } from '../loss';
import { choice, type Option, shapes } from '../outside/fragments';
import type { OutsideField, OutsideItem, OutsideList, OutsideRule, Words } from '../outside/outside-form';
import { Properties } from '../outside/properties';
import { shortened } from '../outside/settle-rules';
import { outsideTexts } from '../outside/texts';
import { componentShapes } from './component-shapes';
import { showRules, writtenOf } from './conditionals';
import { formulaOfJsonLogic } from './json-logic';
import { usualOfComponent } from './usual';
import { validations } from './validations';

const DEEPEST = 40;

type Reader = (
  component: Properties,
  showWhen: readonly OutsideRule[],
  losses: Loss[],
  depth: number,
) => readonly OutsideItem[];

/** The items that a row of components becomes; `showWhen` is what the layout around them asks. */
export function readItems(
  components: readonly unknown[],
  path: string,
  showWhen: readonly OutsideRule[],
  losses: Loss[],
  depth: number,
  from = 0,
): readonly OutsideItem[] {
  return components.flatMap((source, at) => {
    const here = pointerTo(path, from + at);
    if (!isRecord(source) || depth > DEEPEST) {
      losses.push({ path: here, keyword: 'components', text: outsideTexts.notAnItem });
      return [];
    }
    const component = new Properties(source, here, losses, usualOfComponent);
    const type = component.text('type') ?? '';
    const all = [...showWhen, ...showRules(component)];
    const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
    const items = (
      reader ?? (Array.isArray(source.components) && !Object.hasOwn(componentShapes, type) ? layout : field)
    )(component, all, losses, depth);
    component.finish();
    return items;
  });
}

const titleOf = (component: Properties): Words => {
  const title = component.text('label') ?? component.text('title') ?? component.text('legend');
  for (const key of ['label', 'title', 'legend']) component.take(key);
  return { vi: title ?? '' };
};

const helpOf = (component: Properties): { readonly help?: Words } => {
  const help = [component.text('description'), component.text('tooltip')]
    .filter((each) => each !== undefined)
    .join('\n');
  return help === '' ? {} : { help: { vi: help } };
};

/** A frame that only arranges: what it holds stays, its title becomes words above. */
const layout: Reader = (component, showWhen, losses, depth) => {
  const key = component.text('key');
  const { vi } = titleOf(component);
  const items = readItems(component.list('components'), component.at('components').path, showWhen, losses, depth + 1);
  const says = vi !== '' && vi.toLowerCase() !== key?.toLowerCase() && items.length > 0;
  component.lose('type', outsideTexts.flattened);
  return says ? [{ kind: 'content', path: component.path, showWhen, text: { vi } }, ...items] : items;
};

const columns: Reader = (component, showWhen, losses, depth) => {
  for (const key of ['key', 'label', 'autoAdjust', 'hideOnChildrenHidden']) component.take(key);
  return component.list('columns').flatMap((column, at) => {
    const place = pointerTo(component.at('columns').path, at);
    if (!isRecord(column) || !Array.isArray(column.components)) return [];
    const width = Number(column.width ?? column.currentWidth);
    const items = readItems(column.components, `${place}/components`, showWhen, losses, depth + 1);
    return Number.isInteger(width) && width >= 1 && width <= 12
      ? items.map((item) => (item.kind === 'field' ? { ...item, width } : item))
      : items;
  });
};

const table: Reader = (component, showWhen, losses, depth) => {
  for (const key of ['key', 'label', 'numRows', 'numCols', 'header', 'cellAlignment']) component.take(key);
  component.lose('type', outsideTexts.flattened);
  return component.list('rows').flatMap((row, at) => {
    const place = pointerTo(component.at('rows').path, at);
    return (Array.isArray(row) ? row : []).flatMap((cell, index) =>
      isRecord(cell) && Array.isArray(cell.components)
        ? readItems(cell.components, `${pointerTo(place, index)}/components`, showWhen, losses, depth + 1)
        : [],
    );
  });
};

const group: Reader = (component, showWhen, losses, depth) => {
  const key = component.text('key') ?? '';
  const title = titleOf(component);
  const help = helpOf(component);
  const items = readItems(component.list('components'), component.at('components').path, [], losses, depth + 1);
  return [{ kind: 'group', path: component.path, key, title, ...help, showWhen, items }];
};

const list =
  (display: OutsideList['display']): Reader =>
  (component, showWhen, losses, depth) => {
    const key = component.text('key') ?? '';
    const title = titleOf(component);
    const help = helpOf(component);
    const rules = component.object('validate');
    const minRows = rules.number('minLength');
    const maxRows = rules.number('maxLength');
    const required = rules.flag('required');
    const code = rules.text('custom');
    if (code !== undefined) rules.lose('custom', outsideTexts.code(shortened(code)));
    rules.finish();
    component.loseIfSaid('defaultValue', outsideTexts.default);
    const items = readItems(component.list('components'), component.at('components').path, [], losses, depth + 1);
    const rows = { ...(minRows === undefined ? {} : { minRows }), ...(maxRows === undefined ? {} : { maxRows }) };
    return [
      {
        kind: 'list',
        path: component.path,
        key,
        title,
        ...help,
        display,
        showWhen,
        items,
        ...rows,
        ...(required ? { required } : {}),
      },
    ];
  };

const words: Reader = (component, showWhen) => {
  const text = component.text('html') ?? component.text('content');
  for (const key of ['key', 'label', 'tag', 'html', 'content']) component.take(key);
  return text === undefined ? [] : [{ kind: 'content', path: component.path, showWhen, text: { vi: text } }];
};

const dropped: Reader = (component) => {
  const type = component.text('type') ?? '';
  // The button that sends is ours to show.
  if (type !== 'button' || (component.has('action') && component.take('action') !== 'submit'))
    component.lose('type', outsideTexts.dropped(type));
  for (const key of ['key', 'label', 'components']) component.take(key);
  return [];
};

/** A survey asks the same choice for each question: a group of them. */
const survey: Reader = (component, showWhen, losses) => {
  const key = component.text('key') ?? '';
  const title = titleOf(component);
  const help = helpOf(component);
  const rules = component.object('validate');
  const required = rules.flag('required');
  rules.finish();
  const options = pairsAt(component, 'values');
  const items = pairsAt(component, 'questions').map(
    (question): OutsideField => ({
      kind: 'field',
      key: question.value,
      path: question.path,
      title: question.label,
      showWhen: [],
      checks: [],
      ...choice(options, false, losses, question.path),
      ...(required ? { required } : {}),
    }),
  );
  return [{ kind: 'group', path: component.path, key, title, ...help, showWhen, items }];
};

const pairsAt = (component: Properties, key: string): readonly Option[] =>
  component.list(key).flatMap((entry, at) =>
    isRecord(entry) && typeof entry.value !== 'object'
      ? [
          {
            value: String(entry.value ?? ''),
            label: { vi: String(entry.label ?? entry.value ?? '') },
            path: pointerTo(component.at(key).path, at),
          },
        ]
      : [],
  );

const field: Reader = (component, showWhen, losses) => {
  const type = component.text('type') ?? '';
  const key = component.text('key') ?? '';
  const shapeOf = Object.hasOwn(componentShapes, type) ? componentShapes[type] : undefined;
  if (!shapeOf) component.lose('type', outsideTexts.unknownType(type));
  const shape = shapeOf?.(component, losses) ?? shapes.text;
  const several = component.flag('multiple') && shape.schema.type === 'string';
  if (several) component.lose('multiple', outsideTexts.asRaw('multiple'));
  const { schema, required, checks, errorTexts } = validations(component, (several ? shapes.texts : shape).schema);
  const placeholder = component.text('placeholder');
  component.loseIfSaid('defaultValue', outsideTexts.default);
  component.loseIfSaid('inputMask', outsideTexts.mask);
  component.loseIfSaid('hidden', outsideTexts.hiddenShown);
  const calculate = calculation(component);
  const made: OutsideField = {
    kind: 'field',
    path: component.path,
    key,
    title: titleOf(component),
    ...helpOf(component),
    ...(placeholder === undefined ? {} : { placeholder: { vi: placeholder } }),
    type: several ? shapes.texts.type : shape.type,
    schema,
    showWhen,
    checks,
    errorTexts,
    ...(required ? { required } : {}),
    ...(component.flag('disabled') ? { readOnly: true } : {}),
    ...(calculate ? { calculate } : {}),
  };
  return [made];
};

function calculation(component: Properties): OutsideRule | undefined {
  if (!component.has('calculateValue')) {
    component.take('calculateValue');
    return undefined;
  }
  const written = component.take('calculateValue');
  if (isRecord(written))
    return { ...component.at('calculateValue'), written: writtenOf(written), formula: formulaOfJsonLogic(written) };
  component.lose('calculateValue', outsideTexts.code(shortened(writtenOf(written))));
  return undefined;
}

const readers: { readonly [type: string]: Reader } = {
  panel: layout,
  fieldset: layout,
  well: layout,
  tabs: layout,
  columns,
  table,
  container: group,
  datagrid: list('table'),
  editgrid: list('cards'),
  dynamicWizard: list('cards'),
  htmlelement: words,
  content: words,
  survey,
  button: dropped,
  hidden: dropped,
  recaptcha: dropped,
  captcha: dropped,
  form: dropped,
};
