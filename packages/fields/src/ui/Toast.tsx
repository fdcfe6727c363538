import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import './toast.css';
import { Button, IconButton } from './Button';
import { Icon } from './Icon';
import { useUiTexts } from './language';

export type Toast = {
  readonly text: string;
  /** Undo, most often. The toast goes when it is used. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Milliseconds on screen; one with an action stays longer. */
  readonly stay?: number;
};

type Shown = Toast & { readonly key: number };

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Says something that needs no answer. Outside a `ToastRegion` it says nothing. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);

/** Put once, round an app: holds the polite live region. */
export function ToastRegion({ children }: { readonly children: ReactNode }) {
  const texts = useUiTexts();
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const drop = useCallback((key: number) => setShown((now) => now.filter((toast) => toast.key !== key)), []);
  const show = useCallback(
    (toast: Toast) => {
      next.current += 1;
      const key = next.current;
      setShown((now) => [...now.slice(-2), { ...toast, key }]);
      setTimeout(() => drop(key), toast.stay ?? (toast.action ? 12_000 : 6_000));
    },
    [drop],
  );
  const regions = useMemo(() => <ToastContext value={show}>{children}</ToastContext>, [show, children]);
  return (
    <>
      {regions}
      <section className="mc-toasts" aria-label={texts.notices} aria-live="polite">
        {shown.map(({ key, text, action }) => (
          <div key={key} className="mc-toast">
            <span>{text}</span>
            {action && (
              <Button
                onClick={() => {
                  drop(key);
                  action.run();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton label={texts.close} onClick={() => drop(key)}>
              <Icon name="close" />
            </IconButton>
          </div>
        ))}
      </section>
    </>
  );
}
