import type { GeneratedAnswers } from '@motcua/schema';
import { previewTexts as texts } from './texts';

type UnmetListProps = { readonly unmet: GeneratedAnswers['unmet']; readonly onGo: (id: string) => void };

/** Places for which no right value could be made up, and why. */
export function UnmetList({ unmet, onGo }: UnmetListProps) {
  if (unmet.length === 0) return null;
  return (
    <div className="de-exploration">
      <p>{texts.unmet}</p>
      <ul>
        {unmet.map(({ id, label, why }) => (
          <li key={id}>
            <button type="button" className="de-place-link" onClick={() => onGo(id)}>
              {label}
            </button>{' '}
            ({texts.why[why]})
          </li>
        ))}
      </ul>
    </div>
  );
}
