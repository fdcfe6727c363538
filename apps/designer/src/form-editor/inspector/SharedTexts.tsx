import { Button, FieldFrame, TextArea, TextInput } from '@motcua/fields/ui';
import type { LegalBasis } from '@motcua/schema';
import { useId, useState } from 'react';
import { MIXED } from './common-values';
import { inspectorTexts as texts } from './texts';

type SharedTextProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly onApply: (text: string) => void;
};

/** A text of several items: written for all of them at once, not letter by letter. */
export function SharedText({ label, hint, value, disabled, onApply }: SharedTextProps) {
  const id = useId();
  const shown = value === MIXED ? '' : value;
  const [text, setText] = useState(shown);
  return (
    <FieldFrame id={id} label={label} hint={hint}>
      <TextArea
        id={id}
        value={text}
        readOnly={disabled}
        placeholder={value === MIXED ? texts.mixed : undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => setText(target.value)}
      />
      {!disabled && (
        <div>
          <Button disabled={text === shown} onClick={() => onApply(text.trim().normalize('NFC'))}>
            {texts.apply}
          </Button>
        </div>
      )}
    </FieldFrame>
  );
}

type ManyBasisProps = {
  readonly value: readonly LegalBasis[] | typeof MIXED;
  readonly disabled: boolean;
  readonly onAdd: (basis: LegalBasis) => boolean;
};

/** Căn cứ pháp lý of several items: what they share, and one more for all of them. */
export function ManyBasis({ value, disabled, onAdd }: ManyBasisProps) {
  const id = useId();
  const [document, setDocument] = useState('');
  const [article, setArticle] = useState('');
  const add = () => {
    const named = document.trim().normalize('NFC');
    const at = article.trim().normalize('NFC');
    if (!onAdd(at ? { document: named, article: at } : { document: named })) return;
    setDocument('');
    setArticle('');
  };
  return (
    <section aria-label={texts.basis} className="mc-stack">
      <h3>{texts.basis}</h3>
      {value === MIXED ? (
        <p className="de-aside">{texts.mixed}</p>
      ) : value.length === 0 ? (
        <p className="de-aside">{texts.noBasis}</p>
      ) : (
        <ul>
          {value.map((basis) => (
            <li key={`${basis.document}/${basis.article ?? ''}`}>
              {[basis.document, basis.article].filter(Boolean).join(', ')}
            </li>
          ))}
        </ul>
      )}
      {!disabled && (
        <>
          <FieldFrame id={`${id}-document`} label={texts.document}>
            <TextInput id={`${id}-document`} value={document} onChange={({ target }) => setDocument(target.value)} />
          </FieldFrame>
          <FieldFrame id={`${id}-article`} label={texts.article}>
            <TextInput id={`${id}-article`} value={article} onChange={({ target }) => setArticle(target.value)} />
          </FieldFrame>
          <div>
            <Button disabled={document.trim() === ''} onClick={add}>
              {texts.addBasis}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
