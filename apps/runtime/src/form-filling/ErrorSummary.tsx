import { Notice } from '@motcua/fields/ui';
import type { FieldError } from '@motcua/schema';
import { useTexts } from '../app/language';
import { rowsOfPath } from './form-verdict';

type ErrorSummaryProps = { readonly errors: readonly FieldError[]; readonly onGo: (error: FieldError) => void };

/** What needs mending, in one place, each line leading to its field. */
export function ErrorSummary({ errors, onGo }: ErrorSummaryProps) {
  const wrong = errors.filter(({ severity }) => severity === 'error');
  const warnings = errors.filter(({ severity }) => severity === 'warning');
  const texts = useTexts();
  return (
    <>
      {wrong.length > 0 && (
        <Notice kind="wrong" title={texts.errorsTitle(wrong.length)} live="alert">
          <ErrorLinks errors={wrong} onGo={onGo} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice kind="warning" title={texts.warningsTitle(warnings.length)} live="status">
          <ErrorLinks errors={warnings} onGo={onGo} />
        </Notice>
      )}
    </>
  );
}

function ErrorLinks({ errors, onGo }: ErrorSummaryProps) {
  const texts = useTexts();
  return (
    <ul className="rt-error-links">
      {errors.map((error) => {
        const [row] = rowsOfPath(error.path);
        return (
          <li key={`${error.path} ${error.rule}`}>
            {error.fieldId ? (
              <button type="button" className="rt-link" onClick={() => onGo(error)}>
                {error.text}
                {row !== undefined && ` (${texts.rowOf(row + 1)})`}
              </button>
            ) : (
              error.text
            )}
          </li>
        );
      })}
    </ul>
  );
}
