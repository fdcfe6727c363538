import { type FieldPart, fieldTypeOf, fieldTypes, planTypeChange } from '@motcua/fields';
import { Button, Dialog, FieldFrame, Icon, Notice, Select } from '@motcua/fields/ui';
import { type Field, typeChangeEffects } from '@motcua/schema';
import { useId, useState } from 'react';
import { appTexts } from '../../app/texts';
import { Places } from '../conditions/Places';
import { useEditor, useForm } from '../editor-context';
import { typeChangeTexts as texts } from './type-change-texts';

type TypeChoiceProps = { readonly field: Field; readonly disabled: boolean };

/** “Kiểu: Chữ”: the type of a field, changed in its place once what it costs has been read. */
export function TypeChoice({ field, disabled }: TypeChoiceProps) {
  const [open, setOpen] = useState(false);
  const label = fieldTypeOf(field.type)?.label ?? field.type;
  return (
    <div className="de-type-choice">
      <Button aria-haspopup="dialog" disabled={disabled} onClick={() => setOpen(true)}>
        {texts.typeIs(label)}
        <Icon name="down" />
      </Button>
      {open && <TypeDialog field={field} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Types that an author may give any field: not those that only an import or a calculation makes. */
const offered = fieldTypes.filter(
  ({ makes, group, newSettings }) => makes === 'field' && group !== 'content' && newSettings?.().readOnly !== true,
);

function TypeDialog({ field, onClose }: { readonly field: Field; readonly onClose: () => void }) {
  const id = useId();
  const editor = useEditor();
  const form = useForm();
  const [chosen, setChosen] = useState('');
  const to = fieldTypeOf(chosen);
  const plan = to && planTypeChange(field, fieldTypeOf(field.type), to);
  const effects = plan && typeChangeEffects(form, field, plan.schema);
  const change = () => {
    if (!plan) return;
    const { type, schema, changes } = plan;
    editor.seal();
    if (editor.act([{ op: 'changeType', id: field.id, type, schema, changes }]).ok) onClose();
  };
  return (
    <Dialog
      open
      title={texts.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appTexts.cancel}</Button>
          <Button look="main" disabled={!effects || effects.blocked.length > 0} onClick={change}>
            {texts.change}
          </Button>
        </>
      }
    >
      <div className="mc-stack">
        <FieldFrame id={id} label={texts.newType} hint={to?.hint}>
          <Select
            id={id}
            value={chosen}
            empty={texts.choose}
            aria-describedby={to ? `${id}-hint` : undefined}
            choices={offered
              .filter(({ type }) => type !== field.type)
              .map(({ type, label }) => ({ value: type, label }))}
            onChange={setChosen}
          />
        </FieldFrame>
        {plan && effects && (
          <div className="mc-stack" aria-live="polite">
            <p>
              <strong>{texts.kept}</strong> {listed([...texts.alwaysKept, ...plan.kept.map(partInWords)])}.
            </p>
            {plan.lost.length > 0 && (
              <Notice kind="warning" title={texts.lost}>
                {listed(plan.lost.map(partInWords))}.
              </Notice>
            )}
            {effects.conditions.length > 0 && (
              <p>
                {texts.repaired} {listed(effects.conditions.map(({ name }) => `“${name}”`))}.
              </p>
            )}
            {effects.blocked.length > 0 && (
              <Notice kind="wrong" title={texts.blocked}>
                <Places places={effects.blocked} onLeave={onClose} />
              </Notice>
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
}

const listed = (all: readonly string[]) => all.join('; ');

function partInWords({ of, name }: FieldPart): string {
  const words: { readonly [name: string]: string } = texts.parts[of];
  return Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}
