import type { ReactNode } from 'react';
import './field-frame.css';
import { classes } from './classes';
import { Icon } from './Icon';
import { useUiTexts } from './language';

export type FieldMessage = { readonly text: string; readonly severity?: 'error' | 'warning' };

export type FieldFrameProps = {
  /** The control's own id: the label points to it, hint and messages are named after it. */
  readonly id: string;
  readonly label: ReactNode;
  readonly required?: boolean;
  readonly hint?: ReactNode;
  readonly messages?: readonly FieldMessage[];
  /** Where a value came from, in words. */
  readonly source?: ReactNode;
  /** Several controls under one question: a fieldset with a legend. */
  readonly group?: boolean;
  /** Said by the label element already (a tick has its words beside it). */
  readonly hideLabel?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
  readonly requiredText?: string;
};

/** Ids for `aria-describedby`, in the order in which they are read. */
export function describedBy(
  id: string,
  parts: { hint?: unknown; messages?: readonly unknown[]; source?: unknown },
): string | undefined {
  const ids = [
    parts.messages?.length ? `${id}-message` : '',
    parts.hint ? `${id}-hint` : '',
    parts.source ? `${id}-source` : '',
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label above, hint under it, message between label and control, source below. */
export function FieldFrame({
  id,
  label,
  required,
  hint,
  messages = [],
  source,
  group,
  children,
  ...rest
}: FieldFrameProps) {
  const texts = useUiTexts();
  const words = (
    <>
      {label}
      {required && (
        <>
          <span className="mc-field-mark" aria-hidden="true">
            *
          </span>
          <span className="mc-hidden"> ({rest.requiredText ?? texts.required})</span>
        </>
      )}
    </>
  );
  const labelClass = classes('mc-field-label', rest.hideLabel && 'mc-hidden');
  const body = (
    <>
      {hint && (
        <span id={`${id}-hint`} className="mc-field-hint">
          {hint}
        </span>
      )}
      <FieldMessages id={id} messages={messages} />
      {children}
      {source && (
        <span id={`${id}-source`} className="mc-field-source">
          {source}
        </span>
      )}
    </>
  );
  if (group) {
    return (
      <fieldset
        id={id}
        tabIndex={-1}
        className={classes('mc-field', rest.className)}
        aria-describedby={describedBy(id, { hint, messages, source })}
      >
        <legend className={labelClass}>{words}</legend>
        {body}
      </fieldset>
    );
  }
  return (
    <div className={classes('mc-field', rest.className)}>
      <label id={`${id}-label`} className={labelClass} htmlFor={id}>
        {words}
      </label>
      {body}
    </div>
  );
}

export function FieldMessages({ id, messages }: { readonly id: string; readonly messages: readonly FieldMessage[] }) {
  const texts = useUiTexts();
  if (messages.length === 0) return null;
  return (
    <span id={`${id}-message`}>
      {messages.map(({ text, severity = 'error' }) => (
        <span key={text} className={classes('mc-field-message', severity === 'warning' && 'mc-field-message-warning')}>
          <Icon name={severity === 'warning' ? 'warning' : 'wrong'} />
          <span>
            <span className="mc-hidden">{severity === 'warning' ? texts.kinds.warning : texts.kinds.wrong}: </span>
            {text}
          </span>
        </span>
      ))}
    </span>
  );
}
