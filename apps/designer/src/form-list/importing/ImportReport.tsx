import { Button, FieldFrame, Sheet, TextInput } from '@motcua/fields/ui';
import type { ConvertedForm } from '@motcua/server';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { RefusalNotice } from '../../app/Loaded';
import { useAct } from '../../app/use-act';
import { numberText } from '../../app/vietnamese';
import { ImportedOutline } from './ImportedOutline';
import { importForm } from './import-api';
import { LossList } from './LossList';
import { figuresOf } from './report';
import { importTexts as texts } from './texts';

/** What a file would become, and the step that makes it so. */
export function ImportReport({ converted }: { readonly converted: ConvertedForm }) {
  const id = useId();
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const { definition, losses } = converted;
  const [title, setTitle] = useState(definition.title);
  const [code, setCode] = useState(definition.code);
  const [tried, setTried] = useState(false);
  const figures = Object.entries(figuresOf(definition)).filter(([, count]) => count > 0);

  const create = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!title.trim() || !code.trim()) {
      document.getElementById(title.trim() ? `${id}-code` : `${id}-title`)?.focus();
      return;
    }
    const named = { ...definition, title: title.trim().normalize('NFC'), code: code.trim().normalize('NFC') };
    void run(
      () => importForm(named),
      texts.created,
      (draft) => navigate(`/bieu-mau/${encodeURIComponent(draft.code)}`),
    );
  };
  const missing = (value: string, text: string) => (tried && !value.trim() ? [{ text }] : []);

  return (
    <>
      <Sheet className="mc-stack">
        <h2>{texts.figures}</h2>
        <dl className="de-figures">
          {figures.map(([name, count]) => (
            <div key={name}>
              <dd>{numberText(count)}</dd>
              <dt>{texts.figure[name as keyof typeof texts.figure]}</dt>
            </div>
          ))}
        </dl>
      </Sheet>
      <Sheet className="mc-stack">
        <h2>{texts.losses(losses.length)}</h2>
        <LossList losses={losses} code={definition.code} />
      </Sheet>
      <Sheet className="mc-stack">
        <h2>{texts.outline}</h2>
        <ImportedOutline form={definition} />
      </Sheet>
      <Sheet>
        <form className="mc-stack" onSubmit={create} noValidate>
          <h2>{texts.newForm}</h2>
          <RefusalNotice refusal={refusal} />
          <FieldFrame id={`${id}-title`} label={texts.name} required messages={missing(title, texts.needName)}>
            <TextInput id={`${id}-title`} value={title} onChange={(event) => setTitle(event.target.value)} />
          </FieldFrame>
          <FieldFrame
            id={`${id}-code`}
            label={texts.code}
            required
            hint={texts.codeHint}
            messages={missing(code, texts.needCode)}
          >
            <TextInput
              id={`${id}-code`}
              value={code}
              aria-describedby={`${id}-code-hint`}
              onChange={(event) => setCode(event.target.value)}
            />
          </FieldFrame>
          <div>
            <Button look="main" type="submit" busy={busy}>
              {texts.create}
            </Button>
          </div>
        </form>
      </Sheet>
    </>
  );
}
