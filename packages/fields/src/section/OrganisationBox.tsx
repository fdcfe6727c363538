import { Button, Combobox } from '../ui';
import type { RendererProps } from './renderer';
import { useFieldServices, useFieldTexts } from './services-context';

export type ChosenOrganisation = { readonly id?: string; readonly name: string };

type OrganisationBoxProps = Pick<
  RendererProps,
  'id' | 'onLeave' | 'required' | 'readOnly' | 'disabled' | 'invalid' | 'describedBy' | 'placeholder'
> & {
  readonly chosen: ChosenOrganisation | null;
  readonly onChoose: (organisation: ChosenOrganisation | null) => void;
  /** Whether a name that the tree lacks will do. */
  readonly unlisted: boolean;
};

/** Tìm tổ chức đảng: by name, without diacritics; one that the system lacks is taken as it was written. */
export function OrganisationBox({ id, chosen, onChoose, unlisted, onLeave, ...props }: OrganisationBoxProps) {
  const services = useFieldServices();
  const texts = useFieldTexts();
  const label =
    chosen && (chosen.id ? chosen.name : `${chosen.name} (${texts.unlistedOrganisation.toLocaleLowerCase('vi')})`);
  return (
    <Combobox
      id={id}
      selected={chosen ? { id: chosen.id ?? '', label: label ?? '' } : null}
      onSelect={(option) => onChoose(option && { id: option.id, name: option.label })}
      onBlur={onLeave}
      search={async (wanted, signal) =>
        (await services.searchOrganisations(wanted, signal)).map(({ id: found, name, path }) => ({
          id: found,
          label: name,
          detail: path,
        }))
      }
      placeholder={props.placeholder ?? texts.searchOrganisation}
      required={props.required}
      readOnly={props.readOnly}
      disabled={props.disabled}
      invalid={props.invalid}
      describedBy={props.describedBy}
      footer={
        unlisted
          ? (typed, close) =>
              typed.trim() !== '' && (
                <Button
                  look="quiet"
                  onClick={() => {
                    onChoose({ name: typed.normalize('NFC').trim() });
                    close();
                  }}
                >
                  {texts.unlistedOrganisation}: “{typed.trim()}”
                </Button>
              )
          : undefined
      }
    />
  );
}
