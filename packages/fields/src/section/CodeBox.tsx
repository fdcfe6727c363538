import { Combobox, matches } from '../ui';
import type { RendererProps } from './renderer';
import { useFieldTexts } from './services-context';

type Code = { readonly code: string; readonly name: string; readonly aliases?: readonly string[] };

/** A code chosen from a short list that is already here: searched by name and other names, without diacritics. */
export function CodeBox({ codes, value, onChange, ...props }: RendererProps & { readonly codes: readonly Code[] }) {
  const texts = useFieldTexts();
  const chosen = codes.find(({ code }) => code === value);
  const search = async (wanted: string) =>
    codes
      .filter(({ name, aliases = [] }) => wanted === '' || [name, ...aliases].some((word) => matches(word, wanted)))
      .map(({ code, name, aliases }) => ({ id: code, label: name, detail: aliases?.join(', ') }));
  return (
    <Combobox
      id={props.id}
      selected={chosen ? { id: chosen.code, label: chosen.name } : null}
      onSelect={(option) => onChange(option?.id)}
      onBlur={props.onLeave}
      search={search}
      searchEmpty
      delay={0}
      placeholder={props.placeholder ?? texts.searchCode}
      required={props.required}
      readOnly={props.readOnly}
      disabled={props.disabled}
      invalid={props.invalid}
      describedBy={props.describedBy}
    />
  );
}
