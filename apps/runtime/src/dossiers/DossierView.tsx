import { AnswerView, FieldServicesProvider } from '@motcua/fields/render';
import { Icon, Notice, Sheet, Skeleton } from '@motcua/fields/ui';
import { compileRules, createFormRules, formSlug } from '@motcua/schema';
import type { Dossier, FormVersion } from '@motcua/server';
import './dossiers.css';
import { call } from '../app/client';
import { useLanguage, useTexts } from '../app/language';
import { ProblemNotice } from '../app/ProblemNotice';
import { useLoaded } from '../app/useLoaded';
import { timeAndDay } from '../app/when';
import { fieldServices } from '../form-filling/field-services';

/** The facts of a dossier: code, times and why, who receives it. */
export function DossierFacts({ dossier }: { readonly dossier: Dossier }) {
  const texts = useTexts();
  return (
    <>
      <dl className="rt-facts">
        <dt>{texts.dossierCode}</dt>
        <dd className="rt-code">{dossier.code}</dd>
        <dt>{texts.applicant}</dt>
        <dd>
          {dossier.applicant.name}, {dossier.applicant.organisationName}
        </dd>
        <dt>{texts.receivingBy}</dt>
        <dd>{dossier.receiving.name}</dd>
        <dt>{texts.submittedAt}</dt>
        <dd>{timeAndDay(dossier.submittedAt, texts.on)}</dd>
        <dt>{texts.receivedAt}</dt>
        <dd>{timeAndDay(dossier.receivedAt, texts.on)}</dd>
        <dt>{texts.dueAt}</dt>
        <dd>{dossier.dueAt ? timeAndDay(dossier.dueAt, texts.on) : texts.noDue}</dd>
      </dl>
      {dossier.dueBecause && (
        <details>
          <summary>{texts.why}</summary>
          <p>{dossier.dueBecause}</p>
        </details>
      )}
    </>
  );
}

/** What was handed in is only read: nobody signs here. */
const services = fieldServices(null);

/** Everything that was handed in, as it was, by the form versions that it was made with. */
export function DossierContents({ dossier }: { readonly dossier: Dossier }) {
  const texts = useTexts();
  const language = useLanguage((state) => state.language);
  return (
    <FieldServicesProvider services={services} language={language}>
      {dossier.forms.map((form) => (
        <FilledFormView key={form.componentId} form={form} />
      ))}
      {dossier.papers.length > 0 && (
        <Sheet>
          <div className="rt-stack">
            <h2>{texts.papers}</h2>
            {dossier.papers.map((paper) => (
              <div key={paper.componentId}>
                <h3>{paper.name}</h3>
                <ul className="rt-files">
                  {paper.files.map((file) => (
                    <li key={file.id}>
                      <Icon name="file" />
                      <a href={services.uploadUrl(file.id)} download={file.name}>
                        {texts.download(file.name)}
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </Sheet>
      )}
      <Sheet>
        <div className="rt-stack">
          <h2>{texts.declarationTitle}</h2>
          <p>{dossier.declaration.text}</p>
          <p className="rt-quiet">{texts.declaredAt(timeAndDay(dossier.declaration.at, texts.on))}</p>
        </div>
      </Sheet>
    </FieldServicesProvider>
  );
}

function FilledFormView({ form }: { readonly form: Dossier['forms'][number] }) {
  const texts = useTexts();
  const address = `/forms/${encodeURIComponent(formSlug(form.code))}/versions/${form.version}`;
  const [loaded, retry] = useLoaded(address, (signal) => call<FormVersion>(address, { signal }));
  const language = useLanguage((state) => state.language);
  return (
    <Sheet>
      <div className="rt-stack">
        <div>
          <h2>{form.title}</h2>
          <p className="rt-quiet">{texts.formVersion(form.code, form.version)}</p>
        </div>
        {form.warnings.map((warning) => (
          <Notice key={`${warning.path} ${warning.rule}`} kind="warning" title={warning.text} />
        ))}
        {loaded.state === 'failed' && <ProblemNotice problem={loaded.problem} onRetry={retry} />}
        {loaded.state === 'loading' && <Skeleton lines={5} />}
        {loaded.state === 'ready' && (
          <AnswerView
            definition={loaded.value.definition}
            rules={createFormRules(compileRules(loaded.value.definition))}
            answers={form.answers}
            texts={language === 'en' ? loaded.value.definition.texts?.en : undefined}
          />
        )}
      </div>
    </Sheet>
  );
}
