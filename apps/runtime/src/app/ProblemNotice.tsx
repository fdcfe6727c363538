import { Button, Notice } from '@motcua/fields/ui';
import type { Problem } from '@motcua/server';
import { useTexts } from './language';

/** What went wrong, in the server's words, with the reference that support asks for. */
export function ProblemNotice({ problem, onRetry }: { readonly problem: Problem; readonly onRetry?: () => void }) {
  const texts = useTexts();
  return (
    <Notice
      kind={problem.code === 'offline' ? 'warning' : 'wrong'}
      title={problem.detail}
      live="alert"
      actions={onRetry && <Button onClick={onRetry}>{texts.retry}</Button>}
    >
      {problem.status >= 500 && problem.requestId ? `${texts.requestId}: ${problem.requestId}` : null}
    </Notice>
  );
}
