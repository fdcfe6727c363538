import {
  type Changes,
  type Condition,
  type FormDefinition,
  type FormEdit,
  type FormNode,
  indexForm,
  labelOf,
  type Place,
} from '@motcua/schema';
import { editFor } from '../inspector/use-change';
import { choicesOf } from './condition-shape';
import { conditionTexts as texts } from './texts';

/** A place that hangs on a condition, and in what way. */
export type ConditionPlace = Place & { readonly how: string };

/** Nơi đang dùng một điều kiện: pages, items, choices, and conditions that lean on it. */
export function placesOfCondition(form: FormDefinition, id: string): readonly ConditionPlace[] {
  const inTree = [...indexForm(form).nodes.values()].flatMap(({ node }) =>
    waysOf(node, id).map(({ how }) => ({ id: node.id, label: labelOf(node), how })),
  );
  const leaning = form.conditions
    .filter(({ test }) => leansOn(test, id))
    .map((each) => ({ id: each.id, label: each.name, how: texts.how.condition }));
  return [...inTree, ...leaning];
}

/** Edits that take a condition out of every place and delete it; what leans on it says its tests itself from then on. */
export function releaseCondition(form: FormDefinition, id: string): readonly FormEdit[] {
  const condition = indexForm(form).conditions.get(id);
  if (!condition) return [];
  const freed = [...indexForm(form).nodes.values()].flatMap(({ node }) => {
    const ways = waysOf(node, id);
    return ways.length > 0 ? [editFor(node, Object.assign({}, ...ways.map(({ without }) => without)))] : [];
  });
  const spelled = form.conditions
    .filter(({ test }) => leansOn(test, id))
    .map(
      (each): FormEdit => ({
        op: 'setCondition',
        condition: { ...each, test: spellOut(each.test, id, condition.test) },
      }),
    );
  return [...freed, ...spelled, { op: 'removeCondition', id }];
}

function waysOf(node: FormNode, id: string): readonly { readonly how: string; readonly without: Changes }[] {
  const ways: { how: string; without: Changes }[] = [];
  if (node.showWhen === id) ways.push({ how: texts.how.showWhen, without: { showWhen: null } });
  if ('required' in node && typeof node.required === 'object' && node.required.when === id)
    ways.push({ how: texts.how.required, without: { required: null } });
  if (!('schema' in node)) return ways;
  if (typeof node.readOnly === 'object' && node.readOnly.when === id)
    ways.push({ how: texts.how.readOnly, without: { readOnly: null } });
  const options = Object.entries(node.optionWhen ?? {});
  const others = options.filter(([, when]) => when !== id);
  const optionWhen = others.length > 0 ? Object.fromEntries(others) : null;
  for (const [value, when] of options) {
    if (when !== id) continue;
    const label = choicesOf(node)?.find((choice) => String(choice.value) === value)?.label ?? value;
    ways.push({ how: texts.how.option(label), without: { optionWhen } });
  }
  return ways;
}

const leansOn = (test: Condition, id: string): boolean => {
  if ('all' in test) return test.all.some((each) => leansOn(each, id));
  if ('any' in test) return test.any.some((each) => leansOn(each, id));
  if ('not' in test) return leansOn(test.not, id);
  if ('list' in test) return leansOn(test.row, id);
  return 'condition' in test && test.condition === id;
};

function spellOut(test: Condition, id: string, meant: Condition): Condition {
  const each = (inner: Condition) => spellOut(inner, id, meant);
  if ('all' in test) return { all: test.all.map(each) };
  if ('any' in test) return { any: test.any.map(each) };
  if ('not' in test) return { not: each(test.not) };
  if ('list' in test) return { ...test, row: each(test.row) };
  return 'condition' in test && test.condition === id ? meant : test;
}
