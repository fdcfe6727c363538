import { Button, EmptyState, Icon, IconButton } from '@motcua/fields/ui';
import { describeCondition, type NamedCondition } from '@motcua/schema';
import { useState } from 'react';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { ConditionDialog } from './ConditionDialog';
import { ConditionUses } from './ConditionUses';
import { scopeOf } from './condition-shape';
import { placesOfCondition } from './condition-uses';
import { conditionTexts as texts } from './texts';

/** Every named condition of the form, in words, with the places that use it. */
export function ConditionList() {
  const editor = useEditor();
  const form = useForm();
  const readOnly = useEditorState((state) => state.readOnly);
  const [editing, setEditing] = useState<NamedCondition | null>(null);
  const [asked, setAsked] = useState<{ readonly condition: NamedCondition; readonly deleting: boolean } | null>(null);
  if (form.conditions.length === 0) return <EmptyState title={texts.all}>{texts.allEmpty}</EmptyState>;
  const remove = (condition: NamedCondition) => {
    if (placesOfCondition(form, condition.id).length > 0) setAsked({ condition, deleting: true });
    else editor.act([{ op: 'removeCondition', id: condition.id }]);
  };
  return (
    <section aria-label={texts.all}>
      <h3>{texts.all}</h3>
      <ul className="de-rows">
        {form.conditions.map((condition) => {
          const uses = placesOfCondition(form, condition.id).length;
          return (
            <li key={condition.id}>
              <span>
                <strong>{condition.name}</strong>
                <span className="de-aside">{describeCondition(form, condition.test, texts.lead)}.</span>
                {uses === 0 ? (
                  <span className="de-aside">{texts.unused}</span>
                ) : (
                  <Button
                    look="quiet"
                    aria-label={texts.usedInOf(uses, condition.name)}
                    onClick={() => setAsked({ condition, deleting: false })}
                  >
                    {texts.usedIn(uses)}
                  </Button>
                )}
              </span>
              {!readOnly && (
                <span className="mc-row">
                  <IconButton label={texts.editOf(condition.name)} onClick={() => setEditing(condition)}>
                    <Icon name="edit" />
                  </IconButton>
                  <IconButton label={texts.removeOf(condition.name)} onClick={() => remove(condition)}>
                    <Icon name="remove" />
                  </IconButton>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {editing && (
        <ConditionDialog
          condition={editing}
          newId={editing.id}
          scope={scopeOf(form, editing.test)}
          onClose={() => setEditing(null)}
        />
      )}
      {asked && <ConditionUses {...asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
