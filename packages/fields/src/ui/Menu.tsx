import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import './menu.css';
import { Button, type ButtonLook } from './Button';
import { classes } from './classes';

export type MenuItem = {
  readonly id: string;
  readonly label: ReactNode;
  readonly onSelect: () => void;
  readonly disabled?: boolean;
  readonly danger?: boolean;
};

export type MenuProps = {
  readonly label: ReactNode;
  /** The button's name when `label` is a picture. */
  readonly name?: string;
  readonly items: readonly MenuItem[];
  readonly look?: ButtonLook;
  readonly icon?: boolean;
  /** Which edge the list hangs from. */
  readonly align?: 'start' | 'end';
};

/** Button and menu: arrows walk, Home and End jump, a letter finds, Escape closes and gives focus back. */
export function Menu({ label, name, items, look = 'plain', icon, align = 'end' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const startAt = useRef<'first' | 'last'>('first');
  const id = useId();
  const entries = () => Array.from(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []);

  useEffect(() => {
    if (!open) return;
    const found = Array.from(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []);
    (startAt.current === 'last' ? found.at(-1) : found[0])?.focus();
    const away = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);

  const show = (from: 'first' | 'last') => {
    startAt.current = from;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const walk = (event: KeyboardEvent) => {
    const found = entries();
    const at = found.findIndex((entry) => entry.matches(':focus'));
    const count = found.length;
    const letter = event.key.length === 1 ? event.key.toLocaleLowerCase('vi') : '';
    const target =
      event.key === 'ArrowDown'
        ? found[(at + 1) % count]
        : event.key === 'ArrowUp'
          ? found[(at - 1 + count) % count]
          : event.key === 'Home'
            ? found[0]
            : event.key === 'End'
              ? found.at(-1)
              : letter.trim()
                ? [...found.slice(at + 1), ...found.slice(0, at + 1)].find((entry) =>
                    entry.textContent?.trim().toLocaleLowerCase('vi').startsWith(letter),
                  )
                : undefined;
    if (target) {
      event.preventDefault();
      target.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') setOpen(false);
  };

  return (
    <div ref={box} className={classes('mc-menu', align === 'start' && 'mc-menu-start')}>
      <Button
        ref={button}
        look={look}
        className={icon ? 'mc-button-icon' : undefined}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        title={name}
        onClick={() => (open ? close() : show('first'))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(event.key === 'ArrowUp' ? 'last' : 'first');
        }}
      >
        {label}
      </Button>
      {open && (
        <div id={id} className="mc-menu-list" role="menu" tabIndex={-1} onKeyDown={walk}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              aria-disabled={item.disabled || undefined}
              className={classes('mc-menu-item', item.danger && 'mc-menu-item-danger')}
              onClick={() => {
                if (item.disabled) return;
                close();
                item.onSelect();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
