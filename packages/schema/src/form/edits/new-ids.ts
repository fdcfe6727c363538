import { isItemId } from '../../shared/ids';
import type { EditRefusal } from './edit';
import { idArgument } from './operation';

/** Old id → new id, as an edit that copies carries them: the core makes none itself. */
export type NewIds = { readonly [id: string]: string };

export const newIdsArgument = { type: 'object', additionalProperties: idArgument, maxProperties: 10_000 } as const;

export const lookUp =
  (newIds: NewIds) =>
  (old: string): string | undefined =>
    Object.hasOwn(newIds, old) ? newIds[old] : undefined;

export function newIdMissing(ids: readonly string[], newIds: NewIds): EditRefusal | undefined {
  const id = ids.find((old) => !isItemId(lookUp(newIds)(old)));
  if (id === undefined) return undefined;
  return {
    code: 'invalid-definition',
    problems: [{ code: 'new-id-missing', path: '/newIds', itemId: id, text: `Bản sao của “${id}” chưa có mã mới.` }],
  };
}
