import { foldText, type Prefill } from '@motcua/schema';
import { inspectorTexts } from './texts';

/** What each register can give, in the order in which staff look for it. */
export const attributesOf: { readonly [source in Prefill['source']]: readonly string[] } = {
  'population-register': [
    'fullName',
    'birthDate',
    'sex',
    'personalId',
    'ethnicGroup',
    'religion',
    'birthPlace',
    'homeTown',
    'residence',
  ],
  'member-register': [
    'fullName',
    'birthDate',
    'personalId',
    'memberCard',
    'cardIssueDate',
    'cardIssueDecision',
    'memberFileNumber',
    'partyJoinDate',
    'officialDate',
    'partyJoinPlace',
    'branch',
    'committee',
    'partyPosition',
    'governmentPosition',
    'workplace',
    'occupation',
    'education',
    'feePaidThrough',
    'phone',
    'email',
    'sex',
    'ethnicGroup',
    'religion',
    'birthPlace',
    'homeTown',
    'residence',
  ],
  'organisation-register': ['organisation', 'parent'],
  session: ['year'],
};

/** A register that already holds what a field with this label asks (Đ7.2g): the datum should be taken, not asked again. */
export function alreadyKnown(label: string): { readonly source: Prefill['source']; readonly attribute: string } | null {
  const wanted = foldText(label);
  for (const [source, attributes] of Object.entries(attributesOf) as [Prefill['source'], readonly string[]][])
    for (const attribute of attributes)
      if (foldText(inspectorTexts.attributes[attribute] ?? '') === wanted) return { source, attribute };
  return null;
}
