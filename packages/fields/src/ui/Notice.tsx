import type { ReactNode } from 'react';
import './notice.css';
import { Icon } from './Icon';
import { useUiTexts } from './language';

export type NoticeKind = 'info' | 'ok' | 'warning' | 'wrong';

export type NoticeProps = {
  readonly kind?: NoticeKind;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Announce when it appears: `alert` for what is wrong now, `status` for the rest. */
  readonly live?: 'alert' | 'status';
  readonly id?: string;
};

/** Words, shape, then colour: the kind is said to screen readers as well. */
export function Notice({ kind = 'info', title, children, actions, live, id }: NoticeProps) {
  const texts = useUiTexts();
  return (
    <div id={id} className={`mc-notice mc-notice-${kind}`} role={live}>
      <Icon name={kind === 'ok' ? 'check' : kind} />
      <div className="mc-notice-body">
        <div>
          <span className="mc-hidden">{texts.kinds[kind]}: </span>
          {title && <div className="mc-notice-title">{title}</div>}
          {children}
        </div>
        {actions && <div className="mc-notice-actions">{actions}</div>}
      </div>
    </div>
  );
}

export type EmptyStateProps = {
  readonly title: ReactNode;
  /** What belongs here and how it gets here: an empty place teaches. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="mc-empty">
      <div className="mc-empty-title">{title}</div>
      {children && <div>{children}</div>}
      {action}
    </div>
  );
}
