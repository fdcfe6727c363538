import {
  applyEdit,
  type FormDefinition,
  type FormPart,
  idsOfPart,
  type LostReference,
  lostReferences,
  takePart,
} from '@motcua/schema';
import { newId } from '../../app/new-id';

/** The part as it can stand alone, and what it had to leave behind because it asks about something that is not in it. */
export function selfContained(part: FormPart): { readonly part: FormPart; readonly lost: readonly LostReference[] } {
  const ofSections = part.items[0]?.kind === 'section';
  const [page, section] = [newId('p'), newId('s')];
  const alone: FormDefinition = {
    formatVersion: 1,
    code: '',
    title: '',
    pages: [{ id: page, title: '', items: ofSections ? [] : [{ id: section, kind: 'section', title: '', items: [] }] }],
    conditions: [],
    checks: [],
  };
  const parent = ofSections ? page : section;
  const newIds = Object.fromEntries(idsOfPart(part).map((id) => [id, id]));
  const put = applyEdit(alone, { op: 'insertPart', parent, index: 0, part, newIds });
  if (!put.ok) return { part, lost: [] };
  return {
    part: takePart(
      put.value,
      part.items.map(({ id }) => id),
    ),
    lost: lostReferences(alone, part, parent),
  };
}
