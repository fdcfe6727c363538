import { Button, Icon } from '@motcua/fields/ui';
import type { Field } from '@motcua/schema';
import { useState } from 'react';
import { newId } from '../../app/new-id';
import { ConditionDialog } from './ConditionDialog';
import { type Scope, startWith } from './condition-shape';
import { conditionTexts as texts } from './texts';

/** Begins a condition at the field that is selected, for other items to hang on. */
export function ConditionFrom({ field, scope }: { readonly field: Field; readonly scope: Scope }) {
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button onClick={() => setOpen(true)}>
        <Icon name="add" />
        {texts.createFrom}
      </Button>
      {open && (
        <ConditionDialog
          condition={null}
          newId={newId('c')}
          scope={scope}
          start={startWith(field)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
