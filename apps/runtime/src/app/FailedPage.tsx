import type { Problem } from '@motcua/server';
import { useTexts } from './language';
import { PageTitle } from './PageTitle';
import { ProblemNotice } from './ProblemNotice';

/** A page whose matter could not be read: why, and the way to try again. */
export function FailedPage({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const texts = useTexts();
  return (
    <div className="rt-page">
      <PageTitle>{texts.failedTitle}</PageTitle>
      <h1>{texts.failedTitle}</h1>
      <ProblemNotice problem={problem} onRetry={onRetry} />
    </div>
  );
}
