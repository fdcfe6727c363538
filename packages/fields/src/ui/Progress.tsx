import { useUiTexts } from './language';
import './progress.css';

/** Decoration beside words that say what is under way. */
export function Spinner() {
  return <span className="mc-spinner" aria-hidden="true" />;
}

/** Tiến độ: `share` from 0 to 1, or absent while nothing is known yet. */
export function Progress({ label, share }: { readonly label: string; readonly share?: number }) {
  const percent = share === undefined ? undefined : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className="mc-progress">
      <span>
        {label}
        {percent !== undefined && ` ${percent}%`}
      </span>
      <progress aria-label={label} max={100} value={percent} />
    </div>
  );
}

/** The place of words that are on their way. */
export function Skeleton({ lines = 3, label }: { readonly lines?: number; readonly label?: string }) {
  const texts = useUiTexts();
  return (
    <div className="mc-skeleton" role="status">
      <span className="mc-hidden">{label ?? texts.loading}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and hold nothing
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  );
}
