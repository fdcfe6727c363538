import { refuse } from '../../shared/outcome';
import { structureOf, structureProblem } from '../check-definition';
import type { FormDefinition } from '../definition';
import type { FormNode } from '../form-index';
import { problemAt } from '../rules-of-definition/words';
import { settled } from './consequences';
import type { Changes, EditRefusal } from './edit';
import { askForRenamed, followChoices } from './follow-choices';
import { fragmentProblems } from './new-part';
import type { EditOutcome } from './operation';
import { replaceNode, sameJson } from './tree';

/** Properties through which a change of one item can make something else wrong. */
const reaching = new Set(['showWhen', 'required', 'readOnly', 'calculate', 'optionWhen']);

/** What other edits change, or nothing does. */
const fixed = new Set([
  'id',
  'kind',
  'name',
  'items',
  'pages',
  'conditions',
  'checks',
  'texts',
  'code',
  'formatVersion',
]);

/** The changed whole, the same object when the changes say what already is. */
export function changed<T extends object>(whole: T, changes: Changes): T {
  const next = new Map<string, unknown>(Object.entries(whole));
  let differs = false;
  for (const [property, value] of Object.entries(changes)) {
    const known = next.get(property);
    if (value === null ? known === undefined || known === null : sameJson(known, value)) continue;
    differs = true;
    if (value === null) next.delete(property);
    else next.set(property, value);
  }
  return differs ? (Object.fromEntries(next) as T) : whole;
}

export function notChangeable(changes: Changes, whole: unknown): EditRefusal | undefined {
  const property = Object.keys(changes).find((key) => fixed.has(key));
  if (property === undefined) return undefined;
  return {
    code: 'invalid-definition',
    problems: [
      problemAt(whole, 'not-changeable', `/changes/${property}`, `“${property}” không đổi được bằng cách này.`),
    ],
  };
}

/** Changes properties of one page or item; `shape` is its part of the closed schema. */
export function changeNode(definition: FormDefinition, node: FormNode, changes: Changes, shape: string): EditOutcome {
  const refused = notChangeable(changes, definition);
  if (refused) return refuse(refused);
  const next = followChoices(node, changed(node, changes));
  if (next === node) return settled(definition, definition, node.id);
  const alone = 'items' in next ? { ...next, items: [] } : next;
  const violations = structureOf(alone, shape);
  const problems =
    violations.length > 0
      ? violations.map((violation) => structureProblem(alone, violation))
      : 'schema' in changes
        ? fragmentProblems(alone as FormNode)
        : [];
  if (problems.length > 0) return refuse({ code: 'invalid-definition', problems });
  const after = askForRenamed(
    replaceNode(definition, node.id, () => next),
    node,
    next,
  );
  if (Object.keys(changes).some((property) => reaching.has(property))) return settled(definition, after, node.id);
  return { ok: true, value: after };
}

/** Typing: the same one property of the same thing, text before and text after. */
export function goesOn(previous: Changes, next: Changes): boolean {
  const [before, ...moreBefore] = Object.entries(previous);
  const [after, ...moreAfter] = Object.entries(next);
  if (!before || !after || moreBefore.length > 0 || moreAfter.length > 0 || before[0] !== after[0]) return false;
  return typed(before[1], after[1]);
}

function typed(before: unknown, after: unknown): boolean {
  if (typeof before === 'string' && typeof after === 'string') return true;
  if (!isObject(before) || !isObject(after)) return false;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const different = keys.filter((key) => !sameJson(before[key], after[key]));
  const [only] = different;
  return different.length === 1 &&
    only !== undefined &&
    typeof before[only] === typeof after[only] &&
    !isObject(after[only])
    ? typeof after[only] !== 'boolean'
    : false;
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
