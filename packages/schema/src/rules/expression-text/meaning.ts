import type { Expression, FormDefinition } from '../../form/definition';
import { type IndexedNode, indexForm, labelOf, labelOfId } from '../../form/form-index';
import type { Lists } from '../../form/rules-of-definition/rule';
import { foldText } from '../../shared/fold-text';
import type { Json } from '../../shared/json';
import { findByName, labelInBrackets, nameInReach, nearestName } from './field-names';
import { functionOf, type TextFunction } from './functions';
import { ANY, choicesOf, comparesDates, DATE, type Kinds, NUMBER, SCALAR, TRUTH } from './kinds';
import { branchesOf, kindsOf } from './kinds-of-expression';
import { problem, problemTexts, type TextProblem } from './problems';
import type { Call, Span, Syntax } from './syntax';

export type Meaning = { readonly expression: Expression; readonly kinds: Kinds };

const ofDates: { readonly [operator: string]: string } = {
  '<': 'before',
  '<=': 'notAfter',
  '>': 'after',
  '>=': 'notBefore',
};

/** What a tree means at a place within these lists. It goes on after a problem, so that all are told at once. */
export function meaningOf(
  syntax: Syntax,
  definition: FormDefinition,
  lists: Lists,
): { readonly meaning: Meaning; readonly problems: readonly TextProblem[] } {
  const { nodes } = indexForm(definition);
  const problems: TextProblem[] = [];
  const wrong = (where: Span, code: TextProblem['code'], text: string): Meaning => {
    problems.push(problem(where, code, text));
    return { expression: null, kinds: ANY };
  };
  const means = (expression: Expression): Meaning => ({ expression, kinds: kindsOf(expression, nodes) });

  const find = (name: string, where: Span, within: Lists, kind: 'field' | 'list'): IndexedNode | undefined => {
    const found = findByName(definition, name, within, kind);
    if (found.ok) return found.value;
    const refusal = found.error;
    if (refusal.code === 'ambiguous-field') {
      const ways = refusal.found.slice(0, 4).map(({ id }) => nameInReach(definition, id, within, kind));
      wrong(where, 'ambiguous-field', problemTexts['ambiguous-field'](name, ways));
    } else if (refusal.code === 'out-of-reach') {
      const outside = refusal.found.lists.find((list, at) => list !== within[at]) ?? '';
      const label = labelInBrackets(labelOfId(definition, outside));
      wrong(where, 'out-of-reach', problemTexts['out-of-reach'](name, label));
    } else {
      const text = problemTexts['unknown-field'](name.trim(), nearestName(definition, name, within));
      wrong(where, 'unknown-field', text);
    }
    return undefined;
  };

  const fieldMeaning = (name: string, where: Span, within: Lists): Meaning => {
    const list = findByName(definition, name, within, 'list');
    if (list.ok && !findByName(definition, name, within, 'field').ok)
      return wrong(where, 'list-not-value', problemTexts['list-not-value'](labelOf(list.value.node)));
    const field = find(name, where, within, 'field');
    return field ? means({ var: field.id }) : { expression: null, kinds: ANY };
  };

  const fits = (meaning: Meaning, wanted: Kinds, where: Span): Meaning =>
    (meaning.kinds & wanted) !== 0
      ? meaning
      : wrong(where, 'wrong-kind', problemTexts['wrong-kind'](wanted, meaning.kinds));

  const read = (part: Syntax, within: Lists): Meaning => {
    if (part.kind === 'value') return means(part.value);
    if (part.kind === 'field') return fieldMeaning(part.name, part, within);
    if (part.kind === 'column') return wrong(part, 'column-alone', problemTexts['column-alone']());
    const called = functionOf(part.operator);
    if (!called) return { expression: null, kinds: ANY };
    if (called.rows) return overRows(part, called, within);
    if (part.args.length < called.least || part.args.length > called.most)
      return wrong(part, 'argument-count', problemTexts['argument-count'](called.signature));
    if (part.sign && (part.operator in ofDates || part.operator === '==' || part.operator === '!='))
      return compared(part, within);
    const args = part.args.map((argument) => read(argument, within));
    if (called.operator === 'if') return chosen(part, args);
    const fitting = args.map((each, at) =>
      fits(each, called.takes[Math.min(at, called.takes.length - 1)] ?? ANY, part.args[at] ?? part),
    );
    return means({ [part.operator]: fitting.map(({ expression }) => expression) });
  };

  const chosen = (part: Call, args: readonly Meaning[]): Meaning => {
    const tests = new Set(args.filter((_, at) => at % 2 === 0 && at < args.length - 1));
    for (const [at, each] of args.entries()) if (tests.has(each)) fits(each, TRUTH, part.args[at] ?? part);
    let kinds = ANY;
    for (const branch of branchesOf(args)) {
      const where = part.args[args.indexOf(branch)] ?? part;
      if ((kinds & branch.kinds) === 0)
        return wrong(where, 'branches-differ', problemTexts['branches-differ'](kinds, branch.kinds));
      kinds &= branch.kinds;
    }
    return means({ if: args.map(({ expression }) => expression) });
  };

  const overRows = (part: Call, called: TextFunction, within: Lists): Meaning => {
    const [rows, each, ...more] = part.args;
    const badly = () =>
      wrong(rows ?? part, 'list-expected', problemTexts['list-expected'](called.name, called.signature));
    const needs = called.takes[1] ?? ANY;
    if (rows?.kind === 'column') {
      if (each) return wrong(part, 'argument-count', problemTexts['argument-count'](called.signature));
      const list = find(rows.list, rows, within, 'list');
      if (!list) return { expression: null, kinds: called.gives };
      const inRow = [...list.lists, list.id];
      const column = findByName(definition, rows.field, inRow, 'field');
      if (!column.ok || column.value.lists.length < inRow.length)
        return wrong(rows.fieldAt, 'not-in-list', problemTexts['not-in-list'](rows.field, labelOf(list.node)));
      const value = fits(means({ var: column.value.id }), needs, rows.fieldAt);
      return means({ [part.operator]: [{ rows: list.id }, value.expression] });
    }
    if (rows?.kind !== 'field') return badly();
    const found = findByName(definition, rows.name, within, 'list');
    if (!found.ok && findByName(definition, rows.name, within, 'field').ok) return badly();
    const list = found.ok ? found.value : find(rows.name, rows, within, 'list');
    if (!list) return { expression: null, kinds: called.gives };
    if (more.length > 0 || (!each && called.least > 1))
      return wrong(part, 'argument-count', problemTexts['argument-count'](called.signature));
    if (!each) return means({ [part.operator]: [{ rows: list.id }] });
    const value = fits(read(each, [...list.lists, list.id]), needs, each);
    return means({ [part.operator]: [{ rows: list.id }, value.expression] });
  };

  const compared = (part: Call, within: Lists): Meaning => {
    const args = part.args.map((argument) => read(argument, within));
    const [left, right] = args;
    if (!left || !right) return { expression: null, kinds: TRUTH };
    const equality = part.operator === '==' || part.operator === '!=';
    if (equality) {
      for (const [at, each] of args.entries())
        if ((each.kinds & SCALAR) === 0) fits(each, SCALAR, part.args[at] ?? part);
      if ((left.kinds & right.kinds) === 0)
        return wrong(part, 'kinds-differ', problemTexts['kinds-differ'](left.kinds, right.kinds));
      return means({
        [part.operator]: [chosenValue(left, right, part.args[0]), chosenValue(right, left, part.args[1])],
      });
    }
    const different = args.find(({ kinds }) => (kinds & left.kinds) === 0);
    if (different) return wrong(part, 'kinds-differ', problemTexts['kinds-differ'](left.kinds, different.kinds));
    const kinds = args.reduce<Kinds>((all, each) => all & each.kinds, ANY);
    if ((kinds & (NUMBER | DATE)) === 0) return wrong(part, 'no-order', problemTexts['no-order'](kinds));
    const expressions = args.map(({ expression }) => expression);
    const operator = comparesDates(left.kinds, right.kinds) ? (ofDates[part.operator] ?? part.operator) : part.operator;
    const [a = null, b = null, c] = expressions;
    if (c === undefined || operator === part.operator) return means({ [operator]: expressions });
    return means({ and: [{ [operator]: [a, b] }, { [operator]: [b, c] }] });
  };

  /** A choice is compared by what people read; what is stored is its code. */
  const chosenValue = (side: Meaning, other: Meaning, where: Syntax | undefined): Json => {
    const written = side.expression;
    const choices = typeof written === 'string' ? choicesRead(other.expression, nodes) : [];
    if (typeof written !== 'string' || choices.length === 0) return written;
    if (choices.some(({ value }) => value === written)) return written;
    const titled = choices.filter(({ title }) => title === written);
    const alike = titled.length > 0 ? titled : choices.filter(({ title }) => foldText(title) === foldText(written));
    if (alike.length === 1) return alike[0]?.value ?? written;
    const titles = choices.map(({ title }) => title);
    if (where) wrong(where, 'unknown-choice', problemTexts['unknown-choice'](written, titles));
    return written;
  };

  return { meaning: read(syntax, lists), problems };
}

/** The choices of the field that an expression is; none when it is no choice. */
export function choicesRead(expression: Expression, nodes: ReadonlyMap<string, IndexedNode>) {
  if (typeof expression !== 'object' || expression === null || !('var' in expression)) return [];
  const node = nodes.get(String(expression.var))?.node;
  return node && 'schema' in node ? choicesOf(node.schema) : [];
}
