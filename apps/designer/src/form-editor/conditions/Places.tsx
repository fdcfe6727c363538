import { indexForm, labelOf, type NamedCondition, type Place } from '@motcua/schema';
import { useState } from 'react';
import { useEditor, useForm } from '../editor-context';
import { ConditionDialog } from './ConditionDialog';
import { scopeOf } from './condition-shape';
import { conditionTexts as texts } from './texts';

type PlacesProps = {
  /** `how` says what the place does with what is asked about. */
  readonly places: readonly (Place & { readonly how?: string })[];
  /** The person goes to a place on the page: what covers it should close. */
  readonly onLeave: () => void;
};

/** Places of the form as a list to go by: an item is selected, a condition opens, a check shows the field it stands at. */
export function Places({ places, onLeave }: PlacesProps) {
  const editor = useEditor();
  const form = useForm();
  const [editing, setEditing] = useState<NamedCondition | null>(null);
  const { nodes, conditions, checks } = indexForm(form);
  const go = (id: string) => {
    const condition = conditions.get(id);
    if (condition) return setEditing(condition);
    const at = checks.get(id)?.at ?? id;
    if (!nodes.has(at)) return;
    editor.select(at);
    onLeave();
  };
  const name = ({ id, label }: Place) => {
    if (conditions.has(id)) return texts.places.condition(label);
    const check = checks.get(id);
    const at = check && nodes.get(check.at);
    return check ? texts.places.check(at ? labelOf(at.node) : label) : `“${label}”`;
  };
  return (
    <>
      <ul className="de-place-list">
        {places.map((place) => (
          <li key={`${place.id}/${place.how ?? ''}`}>
            <button type="button" className="de-place" onClick={() => go(place.id)}>
              {name(place)}
              {place.how && <span className="de-aside">{place.how}</span>}
            </button>
          </li>
        ))}
      </ul>
      {editing && (
        <ConditionDialog
          condition={editing}
          newId={editing.id}
          scope={scopeOf(form, editing.test)}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
