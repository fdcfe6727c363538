import { newId } from '../../app/new-id';

/** A new id for each old one, with the letter that says what it is of. */
export const freshIds = (ids: readonly string[]): { readonly [id: string]: string } =>
  Object.fromEntries(ids.map((id) => [id, newId(id.charAt(0))]));
