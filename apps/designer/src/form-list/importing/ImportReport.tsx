import { Button, Sheet } from '@motcua/fields/ui';
import type { ConvertedForm } from '@motcua/server';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { RefusalNotice } from '../../app/Loaded';
import { useAct } from '../../app/use-act';
import { numberText } from '../../app/vietnamese';
import { NewFormNames, useNewFormNames } from '../NewFormNames';
import { ImportedOutline } from './ImportedOutline';
import { importForm } from './import-api';
import { LossList } from './LossList';
import { figuresOf } from './report';
import { importTexts as texts } from './texts';

/** What a file would become, and the step that makes it so. */
export function ImportReport({ converted }: { readonly converted: ConvertedForm }) {
  const navigate = useNavigate();
  const { busy, refusal, run } = useAct();
  const { definition, losses } = converted;
  const names = useNewFormNames(definition);
  const figures = Object.entries(figuresOf(definition)).filter(([, count]) => count > 0);

  const create = (event: FormEvent) => {
    const given = names.take(event);
    if (!given) return;
    void run(
      () => importForm({ ...definition, ...given }),
      texts.created,
      (draft) => navigate(`/bieu-mau/${encodeURIComponent(draft.code)}`),
    );
  };

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
          <NewFormNames names={names} />
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
