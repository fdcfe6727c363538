import { refuse } from '../../shared/outcome';
import type { FormDefinition } from '../definition';
import { indexForm, labelOf } from '../form-index';
import { partProblems } from './check-part';
import { settled } from './consequences';
import { fitPart, type LostReference } from './fit-part';
import { type FormPart, idsOfPart } from './form-part';
import { lookUp, newIdMissing, newIdsArgument } from './new-ids';
import { argumentsOf, idArgument, indexArgument, type Operation } from './operation';
import { labelsInWords, spotInWords } from './words';

/**
 * Dán một mảnh biểu mẫu. Its items get new ids and free data names; conditions that the form has already are used
 * again; references that do not hold here are cut, as `lostReferences` tells.
 */
export const insertPart: Operation<'insertPart'> = {
  shape: argumentsOf('insertPart', {
    parent: idArgument,
    index: indexArgument,
    part: { type: 'object' },
    newIds: newIdsArgument,
  }),
  apply: (definition, { parent, index, part, newIds }) => {
    const problems = partProblems(part);
    if (problems.length > 0) return refuse({ code: 'invalid-definition', problems });
    const refused = newIdMissing(idsOfPart(part), newIds);
    if (refused) return refuse(refused);
    if (part.items.length === 0) return { ok: true, value: definition };
    const fitted = fitPart(definition, part, { parent, index, newId: lookUp(newIds) });
    if (!fitted.ok) return fitted;
    return settled(definition, fitted.value.definition, fitted.value.items[0]?.id ?? parent);
  },
  describe: (definition, { parent, index, part }) =>
    `Dán ${labelsInWords(part.items.map(labelOf))} ${spotInWords(definition, parent, index)}`,
};

/**
 * Những gì sẽ mất if the part were put into this parent, in words; nothing changes. Empty also where the part cannot
 * stand there at all, which the edit itself refuses.
 */
export function lostReferences(definition: FormDefinition, part: FormPart, parent: string): readonly LostReference[] {
  const { nodes, conditions, checks } = indexForm(definition);
  const known = (id: string) => nodes.has(id) || conditions.has(id) || checks.has(id);
  let count = 0;
  const fresh = () => {
    for (;;) {
      count += 1;
      if (!known(`x_${count}`)) return `x_${count}`;
    }
  };
  const newIds = new Map(idsOfPart(part).map((id) => [id, fresh()]));
  const fitted = fitPart(definition, part, { parent, index: 0, newId: (id) => newIds.get(id) });
  return fitted.ok ? fitted.value.lost : [];
}
