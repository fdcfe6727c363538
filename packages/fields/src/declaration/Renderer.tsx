import type { RendererProps } from '../section/renderer';
import { useFieldTexts } from '../section/services-context';
import { Checkbox, VisuallyHidden } from '../ui';

export function DeclarationRenderer({ id, label, value, onChange, onLeave, ...props }: RendererProps) {
  const texts = useFieldTexts();
  return (
    <Checkbox
      id={id}
      label={
        <>
          {label}
          {props.required && (
            <>
              <span className="mc-field-mark" aria-hidden="true">
                *
              </span>
              <VisuallyHidden> ({texts.required})</VisuallyHidden>
            </>
          )}
        </>
      }
      checked={value === true}
      disabled={props.readOnly || props.disabled}
      aria-required={props.required || undefined}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      // A declaration that is taken back is no declaration: absent, not false.
      onChange={(made) => onChange(made ? true : undefined)}
      onBlur={onLeave}
    />
  );
}
