import { refuse } from '../../shared/outcome';
import type { FormDefinition } from '../definition';
import { EDIT_DEPTH, flawsOf } from '../rules-of-definition/plain-json';
import { structureInWords } from '../rules-of-definition/structure-words';
import { isRecord, makeStructureCheck } from '../structure';
import { changeForm, setText } from './change-form';
import { changeField, changeItem, changePage } from './change-item';
import { changeType } from './change-type';
import { removeCheck, setCheck } from './checks';
import { removeCondition, setCondition } from './conditions';
import { duplicateItem } from './duplicate-item';
import type { DefinitionProblem, EditRefusal, FormEdit } from './edit';
import { insertItem } from './insert-item';
import { insertPart } from './insert-part';
import { moveItem, moveItems } from './move-item';
import type { EditOf, EditOutcome, Operation } from './operation';
import { insertPage, movePage } from './pages';
import { removeItem, removeItems, removePage } from './remove-item';
import { renameField } from './rename-field';
import { replaceForm } from './replace-form';

const operations: { readonly [Op in FormEdit['op']]: Operation<Op> } = {
  insertItem,
  moveItem,
  moveItems,
  removeItem,
  removeItems,
  duplicateItem,
  insertPart,
  changeField,
  changeItem,
  changeType,
  renameField,
  insertPage,
  movePage,
  removePage,
  changePage,
  setCondition,
  removeCondition,
  setCheck,
  removeCheck,
  changeForm,
  replaceForm,
  setText,
};

const shapeOf = makeStructureCheck({
  $defs: Object.fromEntries(Object.entries(operations).map(([op, { shape }]) => [op, shape])),
});

/**
 * Một thao tác sửa. What the edit does not touch keeps its identity; an edit that changes nothing gives the same
 * object back. Any JSON may come as an edit: what is none, and what would make the form one that cannot be saved, is
 * refused with where and why.
 *
 * @example
 * const edited = applyEdit(form, { op: 'moveItem', id: 'f_tuNgay', parent: 's_thoiGian', index: 1 });
 */
export function applyEdit(definition: FormDefinition, edit: FormEdit): EditOutcome {
  const refused = malformed(edit);
  return refused ? refuse(refused) : applyWith(edit.op, definition, edit);
}

/** What the edit does, in the words of the history; `definition` is the one from before it. */
export const describeEdit = (edit: FormEdit, definition: FormDefinition): string =>
  describeWith(edit.op, definition, edit);

/** Whether typing went on from one edit to the next, so that undo takes both back at once. */
export const mergesWith = (previous: FormEdit, edit: FormEdit): boolean => mergesBy(edit.op, previous, edit);

const applyWith = <Op extends FormEdit['op']>(op: Op, definition: FormDefinition, edit: FormEdit): EditOutcome =>
  operations[op].apply(definition, edit as EditOf<Op>);

const describeWith = <Op extends FormEdit['op']>(op: Op, definition: FormDefinition, edit: FormEdit): string =>
  operations[op].describe(definition, edit as EditOf<Op>);

const mergesBy = <Op extends FormEdit['op']>(op: Op, previous: FormEdit, edit: FormEdit): boolean =>
  previous.op === op && (operations[op].merges?.(previous as EditOf<Op>, edit as EditOf<Op>) ?? false);

function malformed(edit: unknown): EditRefusal | undefined {
  const flaws = flawsOf(edit, EDIT_DEPTH);
  if (flaws.length > 0) return invalid(flaws.map(({ code, path, text }) => problem(code, path, text)));
  const op = isRecord(edit) && Object.hasOwn(edit, 'op') ? edit.op : undefined;
  if (typeof op !== 'string' || !Object.hasOwn(operations, op))
    return invalid([problem('edit-unknown', '/op', 'không có thao tác này.')]);
  const violations = shapeOf(edit, op);
  if (violations.length === 0) return undefined;
  return invalid(violations.map((one) => problem(`structure-${one.keyword}`, one.path, structureInWords(one))));
}

const problem = (code: string, path: string, text: string): DefinitionProblem => ({
  code,
  path,
  text: `Thao tác sửa: ${text}`,
});

const invalid = (problems: readonly DefinitionProblem[]): EditRefusal => ({ code: 'invalid-definition', problems });
