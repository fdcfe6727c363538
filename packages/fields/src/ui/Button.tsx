import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react';
import './button.css';
import { classes } from './classes';
import { Spinner } from './Progress';

export type ButtonLook = 'main' | 'plain' | 'quiet' | 'danger';

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: ButtonLook;
  /** Work is under way: the button keeps its focus and its name, and a second press does nothing. */
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({
  look = 'plain',
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      className={classes('mc-button', `mc-button-${look}`, className)}
      onClick={press}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}

export type IconButtonProps = Omit<ButtonProps, 'aria-label' | 'children'> & {
  readonly label: string;
  readonly children: ReactNode;
};

/** A button that shows a picture and is named by words. */
export function IconButton({ label, look = 'quiet', className, children, ...rest }: IconButtonProps) {
  return (
    <Button {...rest} look={look} aria-label={label} title={label} className={classes('mc-button-icon', className)}>
      {children}
    </Button>
  );
}
