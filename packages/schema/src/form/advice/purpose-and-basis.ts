import { canonicalJson } from '../../shared/canonical-json';
import type { Field, LegalBasis, List } from '../definition';
import type { DefinitionProblem } from '../edits/edit';
import { ancestorsOf, subtreeOf } from '../form-index';
import { type AdviceFacts, type AdviceRule, isBlank, type Mend, problemOf } from './advice-rule';

/**
 * Mục đích (Đ27.1b) và căn cứ pháp lý (Đ27.2a) of everything that is asked; a column's may stand on its list. Where
 * all other fields of the section give the same, that is offered.
 */
export const purposeAndBasisAreSaid: AdviceRule = (facts) => {
  const problems: DefinitionProblem[] = [];
  const agreed = agreementBySection(facts);
  for (const { node, pointer } of facts.index.nodes.values()) {
    if (!('schema' in node) || node.calculate != null) continue;
    const around = ancestorsOf(facts.index, node.id);
    const said = [node, ...around.flatMap(({ node: one }) => ('display' in one ? [one] : []))];
    const section = agreed(around.find(({ kind }) => kind === 'section')?.id);
    if (!said.some(({ purpose }) => !isBlank(purpose)))
      problems.push(
        problemOf(
          facts,
          'error',
          'purpose-missing',
          `${pointer}/purpose`,
          'chưa ghi mục đích thu thập (Đ27.1b).',
          section.purpose === undefined
            ? undefined
            : copying(node, { purpose: section.purpose }, `Ghi như cả phần: “${section.purpose}”`),
        ),
      );
    if (!said.some(hasBasis))
      problems.push(
        problemOf(
          facts,
          'error',
          'legal-basis-missing',
          `${pointer}/legalBasis`,
          'chưa ghi căn cứ pháp lý (Đ27.2a).',
          section.legalBasis === undefined
            ? undefined
            : copying(node, { legalBasis: section.legalBasis }, `Ghi như cả phần: ${inWords(section.legalBasis)}`),
        ),
      );
  }
  return problems;
};

type Agreement = { readonly purpose?: string; readonly legalBasis?: readonly LegalBasis[] };

function agreementBySection({ index }: AdviceFacts): (sectionId: string | undefined) => Agreement {
  const known = new Map<string, Agreement>();
  return (sectionId) => {
    const section = sectionId === undefined ? undefined : index.nodes.get(sectionId)?.node;
    if (!section) return {};
    let agreement = known.get(section.id);
    if (!agreement) {
      const saying = subtreeOf(section).filter((node) => 'schema' in node || 'display' in node);
      const purposes = saying.flatMap(({ purpose }) => (isBlank(purpose) || purpose === undefined ? [] : [purpose]));
      const bases = saying.flatMap((node) => (hasBasis(node) && node.legalBasis ? [node.legalBasis] : []));
      const legalBasis = allSame(bases);
      const purpose = allSame(purposes);
      agreement = {
        ...(purpose === undefined ? {} : { purpose }),
        ...(legalBasis === undefined ? {} : { legalBasis }),
      };
      known.set(section.id, agreement);
    }
    return agreement;
  };
}

function allSame<T>(values: readonly T[]): T | undefined {
  const written = new Set(values.map((value) => JSON.stringify(canonicalJson(value))));
  return written.size === 1 ? values[0] : undefined;
}

const copying = ({ id }: Field, changes: Agreement, text: string): Mend => ({
  text,
  edits: [{ op: 'changeField', id, changes }],
});

const inWords = (bases: readonly LegalBasis[]): string =>
  bases.map(({ document, article }) => (article ? `${document}, ${article}` : document)).join('; ');

const hasBasis = ({ legalBasis }: Field | List): boolean =>
  (legalBasis ?? []).some(({ document }) => !isBlank(document));
