import { ok, refuse } from '../../shared/outcome';
import type { FormDefinition } from '../definition';
import { type FormNode, holderOfNames, indexForm, placeOf, subtreeOf } from '../form-index';
import { cyclesOf } from '../rules-of-definition/cycles';
import { dataNamesDiffer } from '../rules-of-definition/data-names';
import { idsDiffer } from '../rules-of-definition/ids';
import { conditionsStayReadable, referencesHold } from '../rules-of-definition/references';
import type { DefinitionRule } from '../rules-of-definition/rule';
import { sizeIsBounded } from '../rules-of-definition/size';
import type { DefinitionProblem, Place } from './edit';
import type { EditOutcome } from './operation';

/**
 * What an edit does to the rest of the form: refused when it makes anything wrong that was right before. Only the
 * rules over the whole form are asked; the edit itself has been judged by its own shape.
 */
export function settled(before: FormDefinition, after: FormDefinition, subject: string): EditOutcome {
  if (after === before) return ok(before);
  const cycle = newCycle(before, after);
  if (cycle) return refuse({ code: 'cycle', through: cycle });
  const found = [sizeIsBounded, idsDiffer, dataNamesDiffer, referencesHold].flatMap((rule) =>
    made(rule, before, after),
  );
  const problems = found.length > 0 ? found : made(conditionsStayReadable, before, after);
  if (problems.length === 0) return ok(after);
  const outOfReach = problems.filter(({ code }) => code === 'out-of-reach');
  if (outOfReach.length === problems.length)
    return refuse({ code: 'out-of-reach', id: subject, usedBy: placesOf(after, outOfReach) });
  return refuse({ code: 'invalid-definition', problems });
}

/** Problems that were not there before, so that a form with an old fault can still be worked on. */
export function made(
  rule: DefinitionRule,
  before: FormDefinition,
  after: FormDefinition,
): readonly DefinitionProblem[] {
  const problems = rule(after, indexForm(after));
  if (problems.length === 0) return problems;
  const known = new Set(rule(before, indexForm(before)).map(keyOf));
  return problems.filter((problem) => !known.has(keyOf(problem)));
}

const keyOf = ({ code, itemId, text }: DefinitionProblem) => [code, itemId, text].join('\n');

function newCycle(before: FormDefinition, after: FormDefinition): readonly Place[] | undefined {
  const cycles = cyclesOf(indexForm(after));
  if (cycles.length === 0) return undefined;
  const known = new Set(cyclesOf(indexForm(before)).map(sameCycle));
  return cycles.find((cycle) => !known.has(sameCycle(cycle)))?.map((id) => placeOf(after, id));
}

const sameCycle = (cycle: readonly string[]) => cycle.toSorted().join('\n');

const placesOf = (definition: FormDefinition, problems: readonly DefinitionProblem[]): readonly Place[] =>
  [...new Set(problems.flatMap(({ itemId }) => itemId ?? []))].map((id) => placeOf(definition, id));

/** The item that already has this data name in the object that `parentId` writes into. */
export function holderOfName(
  definition: FormDefinition,
  parentId: string,
  name: string,
  self?: string,
): Place | undefined {
  const index = indexForm(definition);
  const holder = holderOfNames(index, parentId);
  for (const { id, node, parentId: around } of index.nodes.values())
    if (
      id !== self &&
      'name' in node &&
      node.name === name &&
      around !== null &&
      holderOfNames(index, around) === holder
    )
      return placeOf(definition, id);
  return undefined;
}

/** Data names in the object that the items of this parent are written into; the root's where there is no parent. */
export function namesIn(definition: FormDefinition, parentId: string | null): ReadonlySet<string> {
  const index = indexForm(definition);
  const holder = holderOfNames(index, parentId ?? definition.pages[0]?.id ?? '');
  const names = new Set<string>();
  for (const { node, parentId: around } of index.nodes.values())
    if ('name' in node && around !== null && holderOfNames(index, around) === holder) names.add(node.name);
  return names;
}

/** Names that a node and what it holds write straight into the object around them. */
export const namesOutward = (node: FormNode): readonly string[] => {
  if ('name' in node) return [node.name];
  return 'items' in node ? node.items.flatMap(namesOutward) : [];
};

/** The first id of a new part that the form already has. */
export function takenId(definition: FormDefinition, node: FormNode): string | undefined {
  const { nodes, conditions, checks } = indexForm(definition);
  const mine = new Set<string>();
  for (const { id } of subtreeOf(node)) {
    if (mine.has(id) || nodes.has(id) || conditions.has(id) || checks.has(id)) return id;
    mine.add(id);
  }
  return undefined;
}
