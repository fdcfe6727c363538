import type { JsonSchemaObject } from '../../shared/json';
import type { Check, FormDefinition, Item, NamedCondition, Page } from '../definition';
import type { FormPart } from './form-part';
import type { NewIds } from './new-ids';

/** `null` deletes an optional property; an absent key leaves it. */
export type Changes = { readonly [property: string]: unknown };

/** One act on a definition, as JSON: undo, history, merging and the trail all speak in these. */
export type FormEdit =
  | { readonly op: 'insertItem'; readonly parent: string; readonly index: number; readonly item: Item }
  | { readonly op: 'moveItem'; readonly id: string; readonly parent: string; readonly index: number }
  | { readonly op: 'removeItem'; readonly id: string }
  /** `newIds` gives every id inside the copied item (and of conditions copied with it) its fresh id. */
  | { readonly op: 'duplicateItem'; readonly id: string; readonly newIds: NewIds }
  /** Several items at once, in reading order, with the conditions that only they use and the checks at them. */
  | { readonly op: 'removeItems'; readonly ids: readonly string[] }
  /** Several items at once, in reading order; the index does not count them. */
  | { readonly op: 'moveItems'; readonly ids: readonly string[]; readonly parent: string; readonly index: number }
  /** `newIds` gives every item, condition and check of the part its fresh id. */
  | {
      readonly op: 'insertPart';
      readonly parent: string;
      readonly index: number;
      readonly part: FormPart;
      readonly newIds: NewIds;
    }
  | { readonly op: 'changeField'; readonly id: string; readonly changes: Changes }
  /** Another kind of field in its place; `changes` names what else is set or cannot stay. */
  | {
      readonly op: 'changeType';
      readonly id: string;
      readonly type: string;
      readonly schema: JsonSchemaObject;
      readonly changes: Changes;
    }
  | { readonly op: 'changeItem'; readonly id: string; readonly changes: Changes }
  | { readonly op: 'renameField'; readonly id: string; readonly name: string }
  | { readonly op: 'insertPage'; readonly index: number; readonly page: Page }
  | { readonly op: 'movePage'; readonly id: string; readonly index: number }
  | { readonly op: 'removePage'; readonly id: string }
  | { readonly op: 'changePage'; readonly id: string; readonly changes: Changes }
  | { readonly op: 'setCondition'; readonly condition: NamedCondition }
  | { readonly op: 'removeCondition'; readonly id: string }
  | { readonly op: 'setCheck'; readonly check: Check }
  | { readonly op: 'removeCheck'; readonly id: string }
  | { readonly op: 'changeForm'; readonly changes: Changes }
  | { readonly op: 'replaceForm'; readonly definition: FormDefinition }
  | { readonly op: 'setText'; readonly language: 'en'; readonly key: string; readonly text: string | null };

/** Where a refusal points: an item, condition or check of the definition, with its label for people. */
export type Place = { readonly id: string; readonly label: string };

export type EditRefusal =
  | { readonly code: 'item-not-found'; readonly id: string }
  | { readonly code: 'name-taken'; readonly name: string; readonly by: Place }
  | { readonly code: 'name-not-allowed'; readonly name: string }
  | { readonly code: 'inside-itself'; readonly id: string }
  | { readonly code: 'not-allowed-here'; readonly id: string; readonly parent: string }
  | { readonly code: 'too-deep'; readonly id: string; readonly limit: number }
  | { readonly code: 'id-taken'; readonly id: string }
  | { readonly code: 'still-used'; readonly id: string; readonly usedBy: readonly Place[] }
  /** A condition, check or calculation asks the field for a value that it could no longer have. */
  | { readonly code: 'value-not-held'; readonly id: string; readonly usedBy: readonly Place[] }
  | { readonly code: 'out-of-reach'; readonly id: string; readonly usedBy: readonly Place[] }
  | { readonly code: 'cycle'; readonly through: readonly Place[] }
  | { readonly code: 'invalid-definition'; readonly problems: readonly DefinitionProblem[] };

/** One thing wrong with a definition: a JSON pointer into it, the item where there is one, and a Vietnamese sentence. */
export type DefinitionProblem = {
  readonly code: string;
  readonly path: string;
  readonly itemId?: string;
  readonly text: string;
  /** Absent is `error`: it stops saving or publishing. A warning or an advice stops nothing. */
  readonly severity?: ProblemSeverity;
  /** Edits that take the problem away as one step, where they can be told; `mendText` says what they do. */
  readonly mend?: readonly FormEdit[];
  readonly mendText?: string;
};

export type ProblemSeverity = 'error' | 'warning' | 'advice';
