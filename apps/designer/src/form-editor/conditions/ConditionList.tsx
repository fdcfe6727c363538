import { EmptyState, Icon, IconButton } from '@motcua/fields/ui';
import { describeCondition, type NamedCondition, usesOf } from '@motcua/schema';
import { useState } from 'react';
import { useEditor, useEditorState, useForm } from '../editor-context';
import { ConditionDialog } from './ConditionDialog';
import { conditionTexts as texts } from './texts';

/** Every named condition of the form, in words, with the places that use it. */
export function ConditionList() {
  const editor = useEditor();
  const form = useForm();
  const readOnly = useEditorState((state) => state.readOnly);
  const [editing, setEditing] = useState<NamedCondition | null>(null);
  if (form.conditions.length === 0) return <EmptyState title={texts.all}>{texts.allEmpty}</EmptyState>;
  return (
    <section aria-label={texts.all}>
      <h3>{texts.all}</h3>
      <ul className="de-rows">
        {form.conditions.map((condition) => {
          const places = usesOf(form, condition.id).map(({ label }) => `“${label}”`);
          return (
            <li key={condition.id}>
              <span>
                <strong>{condition.name}</strong>
                <span className="de-aside">{describeCondition(form, condition.test, texts.lead)}.</span>
                <span className="de-aside">{places.length > 0 ? texts.usedBy(places.join(', ')) : texts.unused}</span>
              </span>
              {!readOnly && (
                <span className="mc-row">
                  <IconButton label={texts.editOf(condition.name)} onClick={() => setEditing(condition)}>
                    <Icon name="edit" />
                  </IconButton>
                  <IconButton
                    label={texts.removeOf(condition.name)}
                    onClick={() => editor.act([{ op: 'removeCondition', id: condition.id }])}
                  >
                    <Icon name="remove" />
                  </IconButton>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {editing && <ConditionDialog condition={editing} newId="" scope={[]} onClose={() => setEditing(null)} />}
    </section>
  );
}
