import { Button, Notice, Skeleton } from '@motcua/fields/ui';
import type { ReactNode } from 'react';
import { type ApiRefusal, NOT_SIGNED_IN } from './client';
import { SignInLink } from './SignIn';
import { appTexts } from './texts';
import type { Load } from './use-load';

type LoadedProps<T> = {
  readonly of: Load<T>;
  readonly retry: () => void;
  readonly children: (value: T) => ReactNode;
};

/** What a screen shows while it reads, when reading failed, and when it has what it asked for. */
export function Loaded<T>({ of: load, retry, children }: LoadedProps<T>) {
  if (load.state === 'loading') return <Skeleton lines={5} label={appTexts.loading} />;
  if (load.state === 'failed') return <Failure refusal={load.refusal} retry={retry} />;
  return <div aria-busy={load.refreshing || undefined}>{children(load.value)}</div>;
}

export function Failure({ refusal, retry }: { readonly refusal: ApiRefusal; readonly retry: () => void }) {
  const signedOut = refusal.status === 401 || refusal.code === NOT_SIGNED_IN;
  return (
    <Notice
      kind="wrong"
      live="alert"
      title={appTexts.failedTitle}
      actions={signedOut ? <SignInLink /> : <Button onClick={retry}>{appTexts.retry}</Button>}
    >
      {refusal.text}
    </Notice>
  );
}

/** A refusal of something the person just did, at the place where it was done. */
export function RefusalNotice({ refusal }: { readonly refusal: ApiRefusal | null }) {
  if (!refusal) return null;
  return (
    <Notice kind="wrong" live="alert">
      {refusal.text}
      {refusal.problem?.problems?.length ? (
        <ul>
          {refusal.problem.problems.map((problem) => (
            <li key={`${problem.path} ${problem.code}`}>{problem.text}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
