import './importing.css';
import { Button, FieldFrame, Notice, Select, Sheet, TextArea } from '@motcua/fields/ui';
import type { FormFormat } from '@motcua/schema';
import type { ConvertedForm } from '@motcua/server';
import { type FormEvent, useId, useRef, useState } from 'react';
import { RefusalNotice } from '../../app/Loaded';
import { Screen } from '../../app/Screen';
import { useAct } from '../../app/use-act';
import { ImportReport } from './ImportReport';
import { convertForm } from './import-api';
import { kindOf, LARGEST_SOURCE } from './source-kind';
import { importTexts as texts } from './texts';

const kinds = Object.entries(texts.kinds).map(([value, label]) => ({ value, label }));

/** Nhập biểu mẫu: a file or pasted text is read, told about, and only then made into a form. */
export function ImportScreen() {
  const id = useId();
  const report = useRef<HTMLElement>(null);
  const { busy, refusal, run, forget } = useAct();
  const [file, setFile] = useState<File | null>(null);
  const [pasted, setPasted] = useState('');
  const [kind, setKind] = useState<FormFormat | ''>('');
  const [said, setSaid] = useState<string | null>(null);
  const [converted, setConverted] = useState<ConvertedForm | null>(null);

  const look = async (source: Blob | null) => {
    forget();
    setConverted(null);
    setSaid(null);
    setKind('');
    if (!source || source.size === 0) return;
    if (source.size > LARGEST_SOURCE) return setSaid(texts.tooLarge);
    const found = await kindOf(source);
    setKind(found);
    setSaid(found === '' ? texts.notDetected : texts.detected(texts.kinds[found]));
  };

  const read = (event: FormEvent) => {
    event.preventDefault();
    const source = file ?? (pasted.trim() === '' ? null : new Blob([pasted]));
    setConverted(null);
    if (!source) return setSaid(texts.needContent);
    if (source.size > LARGEST_SOURCE) return setSaid(texts.tooLarge);
    void run(
      () => convertForm(source, kind),
      null,
      (answer) => {
        setConverted(answer);
        requestAnimationFrame(() => report.current?.focus());
      },
    );
  };

  return (
    <Screen title={texts.title} lead={texts.lead} back={{ to: '/bieu-mau', label: texts.back }}>
      <Sheet>
        <form className="mc-stack" onSubmit={read} noValidate>
          <FieldFrame id={`${id}-file`} label={texts.file} hint={texts.fileHint}>
            <input
              id={`${id}-file`}
              className="mc-input"
              type="file"
              accept=".json,.xlsx,application/json"
              aria-describedby={`${id}-file-hint`}
              onChange={(event) => {
                const [chosen = null] = event.target.files ?? [];
                setFile(chosen);
                void look(chosen);
              }}
            />
          </FieldFrame>
          {!file && (
            <FieldFrame id={`${id}-paste`} label={`${texts.paste}, ${texts.or}`}>
              <TextArea
                id={`${id}-paste`}
                className="de-paste"
                rows={5}
                spellCheck={false}
                value={pasted}
                onChange={(event) => setPasted(event.target.value)}
                onBlur={() => void look(pasted.trim() === '' ? null : new Blob([pasted]))}
              />
            </FieldFrame>
          )}
          <FieldFrame id={`${id}-kind`} label={texts.kind}>
            <Select
              id={`${id}-kind`}
              value={kind}
              choices={kinds}
              onChange={(value) => setKind(value as FormFormat | '')}
            />
          </FieldFrame>
          <p role="status">{said}</p>
          <RefusalNotice refusal={refusal} />
          <div>
            <Button look="main" type="submit" busy={busy}>
              {texts.read}
            </Button>
          </div>
        </form>
      </Sheet>
      {converted && (
        <section ref={report} tabIndex={-1} className="de-import-report" aria-label={texts.report}>
          <Notice kind={converted.losses.length > 0 ? 'warning' : 'ok'} title={converted.definition.title}>
            {texts.losses(converted.losses.length)}
          </Notice>
          <ImportReport
            key={JSON.stringify([converted.from, converted.losses.length, converted.definition.title])}
            converted={converted}
          />
        </section>
      )}
    </Screen>
  );
}
