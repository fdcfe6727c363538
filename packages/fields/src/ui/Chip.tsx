import type { ReactNode } from 'react';
import './chip.css';
import { Icon, type IconName } from './Icon';
import { useUiTexts } from './language';

export type Tone = 'plain' | 'info' | 'ok' | 'warning' | 'wrong';

const shapes: { readonly [tone in Tone]?: IconName } = { ok: 'check', warning: 'warning', wrong: 'wrong' };

export type ChipProps = {
  readonly tone?: Tone;
  readonly children: ReactNode;
  /** What the small cross does; its name is "Bỏ <removeLabel>". */
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
};

/** A state or a chosen thing in one or two words. */
export function Chip({ tone = 'plain', children, onRemove, removeLabel }: ChipProps) {
  const texts = useUiTexts();
  const shape = shapes[tone];
  return (
    <span className={`mc-chip mc-chip-${tone}`}>
      {shape && <Icon name={shape} />}
      {children}
      {onRemove && (
        <button
          type="button"
          className="mc-chip-remove"
          aria-label={`${texts.remove} ${removeLabel ?? ''}`.trim()}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}
