import { newId } from '../../app/new-id';
import { OrderedList } from '../../app/OrderedList';
import { Box } from '../boxes';
import type { PartProps } from '../ProcedureEditor';
import { procedureTexts } from '../texts';

export function ResultsPart({ definition, readOnly, change }: PartProps) {
  const texts = procedureTexts.result;
  return (
    <OrderedList
      one={texts.one}
      items={definition.results}
      keyOf={({ id }) => id}
      empty={texts.empty}
      readOnly={readOnly}
      make={() => ({ id: newId('rs'), name: texts.newName })}
      onChange={(results) => change({ results })}
    >
      {(result, set) => (
        <div className="de-grid-2">
          <Box
            label={texts.name}
            required
            value={result.name}
            readOnly={readOnly}
            onChange={(name = '') => set({ ...result, name })}
          />
          <Box
            label={texts.documentType}
            value={result.documentType}
            readOnly={readOnly}
            onChange={(documentType) => set({ ...result, documentType })}
          />
        </div>
      )}
    </OrderedList>
  );
}

export function BasisPart({ definition, readOnly, change }: PartProps) {
  const texts = procedureTexts.basis;
  return (
    <OrderedList
      one={texts.one}
      items={definition.legalBasis}
      keyOf={(_, index) => String(index)}
      empty={texts.empty}
      readOnly={readOnly}
      make={() => ({ document: texts.newDocument })}
      onChange={(legalBasis) => change({ legalBasis })}
    >
      {(basis, set) => (
        <div className="de-grid-2">
          <Box
            label={texts.document}
            required
            value={basis.document}
            readOnly={readOnly}
            onChange={(document = '') => set({ ...basis, document })}
          />
          <Box
            label={texts.article}
            value={basis.article}
            readOnly={readOnly}
            onChange={(article) => set({ ...basis, article })}
          />
        </div>
      )}
    </OrderedList>
  );
}

type SentencesPartProps = PartProps & { readonly name: 'requirements' | 'gaps' };

/** A part that is sentences: conditions, and facts that the sources do not give. */
export function SentencesPart({ definition, readOnly, change, name }: SentencesPartProps) {
  const texts = name === 'gaps' ? procedureTexts.gap : procedureTexts.requirement;
  const set = (items: readonly string[]) =>
    change({ [name]: name === 'gaps' && items.length === 0 ? undefined : items });
  return (
    <OrderedList
      one={texts.one}
      items={definition[name] ?? []}
      keyOf={(_, index) => String(index)}
      empty={texts.empty}
      readOnly={readOnly}
      make={() => texts.newText}
      onChange={set}
    >
      {(sentence, change) => (
        <Box
          label={texts.name}
          required
          long
          value={sentence}
          readOnly={readOnly}
          onChange={(text = '') => change(text)}
        />
      )}
    </OrderedList>
  );
}
