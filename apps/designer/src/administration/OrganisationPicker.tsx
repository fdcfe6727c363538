import { Combobox, FieldFrame } from '@motcua/fields/ui';
import { useId } from 'react';
import { listOrganisations } from '../app/api';

export type ChosenOrganisation = { readonly id: string; readonly name: string };

type OrganisationPickerProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly selected: ChosenOrganisation | null;
  readonly onSelect: (organisation: ChosenOrganisation | null) => void;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly message?: string;
  readonly id?: string;
};

/** Finds an organisation by name or code; the way down to it tells namesakes apart. */
export function OrganisationPicker(props: OrganisationPickerProps) {
  const own = useId();
  const id = props.id ?? own;
  const { label, placeholder, selected, onSelect, required, disabled, message } = props;
  return (
    <FieldFrame id={id} label={label} required={required} messages={message ? [{ text: message }] : []}>
      <Combobox
        id={id}
        required={required}
        disabled={disabled}
        placeholder={placeholder}
        invalid={Boolean(message)}
        describedBy={message ? `${id}-message` : undefined}
        selected={selected ? { id: selected.id, label: selected.name } : null}
        search={async (search, signal) => {
          const answer = await listOrganisations({ search }, signal);
          if (!answer.ok) throw new Error(answer.error.text);
          return answer.value.items.map(({ id: found, name, ancestors }) => ({
            id: found,
            label: name,
            detail: ancestors.join(' › '),
          }));
        }}
        onSelect={(chosen) => onSelect(chosen ? { id: chosen.id, name: chosen.label } : null)}
      />
    </FieldFrame>
  );
}
