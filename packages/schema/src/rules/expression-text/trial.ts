import type { RuleContext } from '../../form/compile/compiled';
import type { Expression, Field, FormDefinition, Section, SectionItem } from '../../form/definition';
import { type IndexedNode, indexForm } from '../../form/form-index';
import { readByExpression } from '../../form/uses';
import type { Json, JsonObject } from '../../shared/json';
import { compileRules } from '../compile-rules';
import { createEvaluation } from '../evaluation';
import { prepareExpression } from '../expression';
import { makeRuleModel } from '../rule-model';
import { DATE, kindsOfField, NUMBER, TRUTH } from './kinds';

/**
 * Biểu mẫu để thử: a form of nothing but the fields that an expression reads, each free to be filled and under an id
 * of its own. What would hide, demand, fill or calculate them is left out, for a trial asks about the expression alone.
 */
export function trialForm(definition: FormDefinition, expression: Expression, at: string): FormDefinition {
  const index = indexForm(definition);
  const wanted = new Set(readByExpression(expression));
  for (const list of index.nodes.get(at)?.lists ?? []) if (reads(index.nodes.values(), wanted, list)) wanted.add(list);

  const pruned = (items: readonly SectionItem[]): readonly SectionItem[] =>
    items.flatMap((item): SectionItem[] => {
      if (item.kind === 'content') return [];
      const id = `thu_${item.id}`;
      if (item.kind === 'field') return wanted.has(item.id) ? [{ ...freed(item), id }] : [];
      const held = pruned(item.items);
      if (held.length === 0 && !wanted.has(item.id)) return [];
      const { showWhen: _, ...plain } = item;
      if (plain.kind === 'group') return [{ ...plain, id, items: held }];
      const { required: __, minRows: ___, ...list } = plain;
      return [{ ...list, id, display: 'cards', items: held }];
    });
  const items = definition.pages.flatMap((page) => page.items.flatMap((section) => pruned(section.items)));
  const section: Section = { id: 's_thu', kind: 'section', title: 'Dữ liệu để thử', items };
  return {
    ...definition,
    pages: [{ id: 'p_thu', title: section.title, items: [section] }],
    conditions: [],
    checks: [],
  };
}

const reads = (nodes: Iterable<IndexedNode>, wanted: ReadonlySet<string>, list: string): boolean =>
  [...nodes].some(({ id, lists }) => wanted.has(id) && lists.includes(list));

/** A calculated field is filled by hand in a trial, as a field of the kind that it gives. */
function freed(whole: Field): Field {
  const { calculate, showWhen: _, required: __, readOnly: ___, prefill: ____, optionWhen: _____, ...field } = whole;
  if (calculate == null && field.type !== 'computed') return field;
  const kinds = kindsOfField(field);
  const type =
    kinds & NUMBER ? 'number' : kinds & TRUTH ? 'yes-no' : kinds & DATE ? 'date' : kinds === 0 ? field.type : 'text';
  return { ...field, type };
}

/**
 * Thử biểu thức on answers to its trial section, in the first row of the lists around its place; `undefined` where
 * what it reads does not suffice.
 */
export function tryExpression(
  definition: FormDefinition,
  expression: Expression,
  at: string,
  answers: JsonObject,
  context: RuleContext,
): Json | undefined {
  const prepared = prepareExpression(expression);
  if (!prepared.ok) return undefined;
  const { places, parents } = compileRules(definition);
  const model = makeRuleModel({ places, parents, conditions: [], calculations: [], checks: [] });
  const lists = indexForm(definition).nodes.get(at)?.lists ?? [];
  const evaluation = createEvaluation(model, answers, context);
  return prepared.value.run(
    evaluation.reader(
      lists,
      lists.map(() => 0),
    ),
    context,
  );
}
