import { Button, EmptyState } from '@motcua/fields/ui';
import { useTexts } from './language';

/** A programming error, or a part of the app that could not be fetched: say so, and offer the way on. */
export function CrashPage() {
  const texts = useTexts();
  return (
    <div className="rt-page">
      <EmptyState
        title={texts.crashedTitle}
        action={
          <Button look="main" onClick={() => location.reload()}>
            {texts.reload}
          </Button>
        }
      >
        {texts.crashed}
      </EmptyState>
    </div>
  );
}
