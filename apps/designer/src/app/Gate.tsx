import { EmptyState } from '@motcua/fields/ui';
import type { Role } from '@motcua/server';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { destinationsOf } from './navigation';
import { Screen } from './Screen';
import { holds, useMe } from './session';
import { appTexts } from './texts';

/** A screen for some roles only. The server guards the data; this spares people a screen that could only refuse. */
export function Gate({ roles, children }: { readonly roles: readonly Role[]; readonly children: ReactNode }) {
  const me = useMe();
  if (holds(me, ...roles)) return children;
  return (
    <Screen title={appTexts.notAllowedTitle}>
      <EmptyState title={appTexts.notAllowedText} action={<a href="/">{appTexts.portal}</a>} />
    </Screen>
  );
}

/** The first place this person may go. */
export function Home() {
  const [first] = destinationsOf(useMe());
  if (first) return <Navigate to={first.path} replace />;
  return (
    <Screen title={appTexts.notAllowedTitle}>
      <EmptyState title={appTexts.notAllowedText} action={<a href="/">{appTexts.portal}</a>} />
    </Screen>
  );
}
