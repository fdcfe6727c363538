import { Button, Chip, useToast } from '@motcua/fields/ui';
import { type Check, type Field, writeExpressionText } from '@motcua/schema';
import { useState } from 'react';
import { useEditor, useForm } from '../editor-context';
import { CheckDialog } from './CheckDialog';
import { expressionTexts as texts } from './texts';

type ChecksOfFieldProps = { readonly field: Field; readonly disabled: boolean };

/** The rules whose text this field shows. */
export function ChecksOfField({ field, disabled }: ChecksOfFieldProps) {
  const editor = useEditor();
  const form = useForm();
  const toast = useToast();
  const [open, setOpen] = useState<{ readonly check?: Check } | null>(null);
  const checks = form.checks.filter(({ at }) => at === field.id);
  const remove = (id: string) => {
    editor.seal();
    if (editor.act([{ op: 'removeCheck', id }]).ok)
      toast({ text: texts.removed, action: { label: texts.undo, run: editor.undo } });
  };
  return (
    <section className="de-checks">
      <h3>{texts.checks}</h3>
      {checks.length === 0 && <p className="de-aside">{texts.noChecks}</p>}
      <ul>
        {checks.map((check) => (
          <li key={check.id} className="de-check">
            <Chip tone={check.severity === 'error' ? 'wrong' : 'warning'}>{texts.severities[check.severity]}</Chip>
            <p>{check.text}</p>
            <code>{writeExpressionText(check.test, form, check.at)}</code>
            {!disabled && (
              <div className="mc-row">
                <Button
                  look="quiet"
                  aria-label={`${texts.edit} ${texts.ofCheck(check.text)}`}
                  onClick={() => setOpen({ check })}
                >
                  {texts.edit}
                </Button>
                <Button
                  look="quiet"
                  aria-label={`${texts.removeCheck} ${texts.ofCheck(check.text)}`}
                  onClick={() => remove(check.id)}
                >
                  {texts.removeCheck}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {!disabled && <Button onClick={() => setOpen({})}>{texts.addCheck}</Button>}
      {open && <CheckDialog check={open.check} at={field.id} onClose={() => setOpen(null)} />}
    </section>
  );
}
