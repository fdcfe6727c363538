import { type Outcome, ok, refuse } from '../shared/outcome';
import type { FormDefinition } from './definition';
import { formDefinitionSchema } from './definition-schema';
import type { DefinitionProblem } from './edits/edit';
import { indexForm } from './form-index';
import { migrateFormDefinition } from './migrate-definition';
import { nothingCircular } from './rules-of-definition/cycles';
import { dataNamesDiffer } from './rules-of-definition/data-names';
import { codeIsWritten } from './rules-of-definition/form-code';
import type { PatternScreen } from './rules-of-definition/fragment';
import { fragmentsAreSound } from './rules-of-definition/fragments';
import { idsDiffer } from './rules-of-definition/ids';
import { flawsOf } from './rules-of-definition/plain-json';
import { conditionsStayReadable, referencesHold } from './rules-of-definition/references';
import type { DefinitionRule } from './rules-of-definition/rule';
import { sizeIsBounded } from './rules-of-definition/size';
import { structureInWords } from './rules-of-definition/structure-words';
import { problemAt } from './rules-of-definition/words';
import { makeStructureCheck, pointerTo, type Violation } from './structure';

export type DefinitionRefusal = {
  readonly code: 'invalid-definition';
  readonly problems: readonly DefinitionProblem[];
};

/** Rules over a definition whose structure is right; each stands alone, so all problems are told at once. */
const rules: readonly DefinitionRule[] = [
  codeIsWritten,
  sizeIsBounded,
  idsDiffer,
  dataNamesDiffer,
  referencesHold,
  nothingCircular,
];

const LISTED = 200;

/** Judges parts of a definition by its closed schema; `at` names one of its `$defs`. */
export const structureOf = makeStructureCheck(formDefinitionSchema);

/**
 * Kiểm tra một định nghĩa biểu mẫu from outside: everything that must hold for it to be saved. An earlier format is
 * brought up to date first. Every problem names its place in Vietnamese.
 *
 * @example
 * const checked = checkDefinition(JSON.parse(text));
 * if (!checked.ok) for (const { path, text } of checked.error.problems) console.log(path, text);
 */
export function checkDefinition(
  value: unknown,
  seams: { readonly screen?: PatternScreen } = {},
): Outcome<FormDefinition, DefinitionRefusal> {
  const flaws = flawsOf(value);
  if (flaws.length > 0) return refuseWith(flaws.map(({ code, path, text }) => problemAt(value, code, path, text)));
  const migrated = migrateFormDefinition(value);
  if (!migrated.ok)
    return refuseWith([
      { code: migrated.error.code, path: '/formatVersion', text: 'Biểu mẫu: phiên bản định dạng không đọc được.' },
    ]);
  const violations = structureOf(migrated.value);
  if (violations.length > 0) return refuseWith(violations.map((one) => structureProblem(migrated.value, one)));
  const definition = migrated.value as FormDefinition;
  const index = indexForm(definition);
  const found = [
    ...rules.flatMap((rule) => rule(definition, index)),
    ...fragmentsAreSound(definition, index, seams.screen),
  ];
  // What a condition grows to can only be counted once its references hold.
  const problems = found.length > 0 ? found : conditionsStayReadable(definition, index);
  return problems.length > 0 ? refuseWith(problems) : ok(definition);
}

const refuseWith = (problems: readonly DefinitionProblem[]) =>
  refuse({ code: 'invalid-definition' as const, problems: problems.slice(0, LISTED) });

/** A violation as people read it, with the missing or foreign property in its path. */
export function structureProblem(definition: unknown, violation: Violation): DefinitionProblem {
  const { path, keyword, name } = violation;
  const tooDeep = keyword === 'enum' && path.endsWith('/kind') && isNestingKind(definition, path);
  return problemAt(
    definition,
    tooDeep ? 'too-deep' : `structure-${keyword}`,
    name === undefined ? path : pointerTo(path, name),
    tooDeep ? 'nhóm và danh sách lồng nhau quá bốn lớp.' : structureInWords(violation),
  );
}

function isNestingKind(definition: unknown, path: string): boolean {
  let value = definition;
  for (const token of path.split('/').slice(1)) value = (value as { readonly [key: string]: unknown })[token];
  return value === 'group' || value === 'list';
}
