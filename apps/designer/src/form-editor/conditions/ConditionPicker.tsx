import { Button, FieldFrame, Select } from '@motcua/fields/ui';
import { describeCondition } from '@motcua/schema';
import { useId, useState } from 'react';
import { newId } from '../../app/new-id';
import { useForm } from '../editor-context';
import { ConditionDialog } from './ConditionDialog';
import type { Scope } from './condition-shape';
import { conditionTexts as texts } from './texts';

/** What an item's rule may be: always, never, or a named condition by its id. */
export type RuleValue = boolean | { readonly when: string };

type ConditionPickerProps = {
  readonly label: string;
  /** `mixed`: the items that are chosen together differ. */
  readonly value: RuleValue | 'mixed';
  /** Words for the two rules without a condition; leave out one that makes no sense here. */
  readonly no?: string;
  readonly yes?: string;
  readonly mixed?: string;
  readonly scope: Scope;
  readonly disabled: boolean;
  /** One of many on the screen: its buttons are in its list. */
  readonly compact?: boolean;
  readonly onPick: (value: RuleValue) => void;
};

const NO = 'no';
const YES = 'yes';
const CREATE = '+';
const MIXED = '?';

/** A rule of an item, chosen among the form's named conditions; a new one can be made on the spot. */
export function ConditionPicker({ label, value, no, yes, scope, disabled, onPick, ...look }: ConditionPickerProps) {
  const id = useId();
  const form = useForm();
  const [open, setOpen] = useState<'new' | 'edit' | null>(null);
  const current = typeof value === 'object' ? form.conditions.find((each) => each.id === value.when) : undefined;
  const chosen = value === 'mixed' ? MIXED : typeof value === 'object' ? value.when : value ? YES : NO;
  const pick = (next: string) => {
    if (next === CREATE) setOpen('new');
    else if (next !== MIXED) onPick(next === NO ? false : next === YES ? true : { when: next });
  };
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={current && !look.compact ? `${describeCondition(form, current.test, texts.lead)}.` : undefined}
    >
      <Select
        id={id}
        value={chosen}
        disabled={disabled}
        aria-describedby={current && !look.compact ? `${id}-hint` : undefined}
        choices={[
          ...(value === 'mixed' ? [{ value: MIXED, label: look.mixed ?? '' }] : []),
          ...(no ? [{ value: NO, label: no }] : []),
          ...(yes ? [{ value: YES, label: yes }] : []),
          ...form.conditions.map((each) => ({ value: each.id, label: texts.requiredWhen(each.name) })),
          { value: CREATE, label: texts.createHere },
        ]}
        onChange={pick}
      />
      {!disabled && !look.compact && (
        <div className="mc-row">
          {current && <Button onClick={() => setOpen('edit')}>{texts.edit}</Button>}
          <Button onClick={() => setOpen('new')}>{texts.create}</Button>
        </div>
      )}
      {open && (
        <ConditionDialog
          condition={open === 'edit' && current ? current : null}
          newId={newId('c')}
          scope={scope}
          onClose={() => setOpen(null)}
          onSaved={(saved) => onPick({ when: saved })}
        />
      )}
    </FieldFrame>
  );
}
