import { objectOf, textOf } from '../read-value';
import { OrganisationBox } from '../section/OrganisationBox';
import type { RendererProps } from '../section/renderer';

export function PartyOrganisationRenderer({ value, onChange, field, ...props }: RendererProps) {
  const chosen = objectOf(value);
  const name = textOf(chosen?.name);
  const { required } = field.schema;
  return (
    <OrganisationBox
      {...props}
      chosen={name ? { id: textOf(chosen?.id) || undefined, name } : null}
      onChoose={(next) =>
        onChange(next ? (next.id ? { id: next.id, name: next.name } : { name: next.name }) : undefined)
      }
      unlisted={!(Array.isArray(required) && required.includes('id'))}
    />
  );
}
