import { type FormDefinition, indexForm, type JsonObject } from '@motcua/schema';
import type { PrefilledValues } from '@motcua/server';
import type { Provenance } from './case-draft';
import { setAt } from './set-at';

type Filled = { readonly answers: JsonObject; readonly provenance: Provenance };

/**
 * Điền sẵn (Đ13.1): writes what the registers know into places that are still empty; a locked value always counts.
 * Fields inside lists are not prefilled: a register knows no rows of a form.
 */
export function applyPrefill(definition: FormDefinition, answers: JsonObject, values: PrefilledValues): Filled {
  const index = indexForm(definition);
  let filled = answers;
  const provenance: { [fieldId: string]: Provenance[string] } = {};
  for (const [fieldId, { value, sourceName, at, locked }] of Object.entries(values)) {
    const place = index.nodes.get(fieldId);
    if (!place || place.lists.length > 0) continue;
    if (!locked && valueAt(filled, place.path) !== undefined) continue;
    filled = setAt(filled, place.path, value);
    provenance[fieldId] = { sourceName, at, locked };
  }
  return { answers: filled, provenance };
}

function valueAt(answers: JsonObject, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (holder, name) => (typeof holder === 'object' && holder !== null ? Reflect.get(holder, name) : undefined),
    answers,
  );
}
