import { Button, Notice } from '@motcua/fields/ui';
import { appTexts } from './texts';

/** A programming error reached the screen: nothing is lost, since unsent work is kept on the machine. */
export function CrashScreen() {
  return (
    <main className="de-alone">
      <Notice
        kind="wrong"
        live="alert"
        title={appTexts.crashedTitle}
        actions={<Button onClick={() => window.location.reload()}>{appTexts.reload}</Button>}
      >
        {appTexts.crashedText}
      </Notice>
    </main>
  );
}
