import { type ReactNode, useEffect, useId, useRef } from 'react';
import './dialog.css';
import { IconButton } from './Button';
import { classes } from './classes';
import { Icon } from './Icon';
import { useUiTexts } from './language';

export type DialogProps = {
  readonly open: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The row of buttons at the bottom, the main one last. */
  readonly actions?: ReactNode;
  readonly wide?: boolean;
};

/** A native modal dialog: the browser holds focus inside; closing gives it back to where it was. */
export function Dialog({ open, title, onClose, children, actions, wide }: DialogProps) {
  const texts = useUiTexts();
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = box.current;
    if (!dialog || !open) return;
    const before = document.activeElement;
    if (!dialog.open) dialog.showModal();
    return () => {
      if (dialog.open) dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);

  return (
    <dialog
      ref={box}
      className={classes('mc-dialog', wide && 'mc-dialog-wide')}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <div className="mc-dialog-head">
            <h2 id={titleId}>{title}</h2>
            <IconButton label={texts.close} onClick={onClose}>
              <Icon name="close" />
            </IconButton>
          </div>
          <div className="mc-dialog-body">{children}</div>
          {actions && <div className="mc-dialog-actions">{actions}</div>}
        </>
      )}
    </dialog>
  );
}
