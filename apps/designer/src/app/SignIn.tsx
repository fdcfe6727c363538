import { EmptyState } from '@motcua/fields/ui';
import { useTitle } from './Screen';
import { appTexts } from './texts';

export function SignInLink() {
  const { pathname, search } = window.location;
  return (
    <a className="mc-button mc-button-main" href={`/auth/login?returnTo=${encodeURIComponent(pathname + search)}`}>
      {appTexts.signIn}
    </a>
  );
}

export function SignInScreen() {
  useTitle(appTexts.signInTitle);
  return (
    <main className="de-alone" lang="vi">
      <h1>{appTexts.signInTitle}</h1>
      <EmptyState title={appTexts.signInText} action={<SignInLink />} />
    </main>
  );
}
