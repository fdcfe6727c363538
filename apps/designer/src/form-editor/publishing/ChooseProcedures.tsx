import { Checkbox, FieldFrame } from '@motcua/fields/ui';
import { ok } from '@motcua/schema';
import { useEffect, useId } from 'react';
import { getProcedureDraft, listProcedureDrafts } from '../../app/api';
import { Loaded } from '../../app/Loaded';
import { useLoad } from '../../app/use-load';
import { editorTexts as texts } from '../texts';

type ChooseProceduresProps = {
  readonly formCode: string;
  readonly chosen: readonly string[];
  readonly onChoose: (codes: readonly string[]) => void;
};

/** Which procedures take the new version in the same act: those that ask for this form, all chosen to begin with. */
export function ChooseProcedures({ formCode, chosen, onChoose }: ChooseProceduresProps) {
  const id = useId();
  const { load, reload } = useLoad(`procedures of ${formCode}`, (signal) => proceduresOf(formCode, signal));
  // biome-ignore lint/correctness/useExhaustiveDependencies: chosen once, when the list comes
  useEffect(() => {
    if (load.state === 'ready') onChoose(load.value.map(({ code }) => code));
  }, [load.state]);
  return (
    <FieldFrame id={id} group label={texts.publishProcedures} hint={texts.publishProceduresHint}>
      <Loaded of={load} retry={reload}>
        {(found) =>
          found.length === 0 ? (
            <p>{texts.noProcedures}</p>
          ) : (
            <div className="mc-choices">
              {found.map(({ code, name }) => (
                <Checkbox
                  key={code}
                  bare
                  label={`${name} (${code})`}
                  checked={chosen.includes(code)}
                  onChange={(wanted) => onChoose(wanted ? [...chosen, code] : chosen.filter((each) => each !== code))}
                />
              ))}
            </div>
          )
        }
      </Loaded>
    </FieldFrame>
  );
}

/** A form's code begins with its procedure's; others that ask for the same form are found among the drafts. */
async function proceduresOf(formCode: string, signal: AbortSignal) {
  const listed = await listProcedureDrafts({}, signal);
  if (!listed.ok) return listed;
  const drafts = await Promise.all(listed.value.items.map(({ code }) => getProcedureDraft(code, signal)));
  const asking = drafts.flatMap((draft) =>
    draft.ok && draft.value.definition.components.some(({ form }) => form?.code === formCode)
      ? [{ code: draft.value.code, name: draft.value.definition.name }]
      : [],
  );
  return ok(asking);
}
