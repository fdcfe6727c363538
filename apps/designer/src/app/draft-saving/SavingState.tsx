import { Button, Dialog, Notice } from '@motcua/fields/ui';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { SignInLink } from '../SignIn';
import { savingTexts as texts } from '../texts';
import { momentText } from '../vietnamese';
import type { Autosave, SavingState, StoredDraft } from './autosave';
import type { SafetyCopy } from './safety-copy';

/** Saved-state in words, always in sight. */
export function SavingLine<D, S extends StoredDraft<D>>({ autosave }: { readonly autosave: Autosave<D, S> }) {
  const saving = useStore(autosave.state, (state) => state.saving);
  const bad = saving.status === 'offline' || saving.status === 'refused' || saving.status === 'conflict';
  return (
    <span
      role="status"
      className={bad ? 'de-saving de-saving-bad' : 'de-saving'}
      title={saving.status === 'refused' ? saving.refusal.text : undefined}
    >
      {wordsFor(saving)}
    </span>
  );
}

function wordsFor<S>(saving: SavingState<S>): string {
  if (saving.status === 'saved') return texts.saved(momentText(saving.at, new Date()));
  return texts[saving.status];
}

/** Why the server did not take the draft, with the places when it named them. */
export function SavingRefusal<D, S extends StoredDraft<D>>({ autosave }: { readonly autosave: Autosave<D, S> }) {
  const saving = useStore(autosave.state, (state) => state.saving);
  if (saving.status !== 'refused') return null;
  return (
    <Notice
      kind="wrong"
      live="alert"
      title={texts.refusedTitle}
      actions={saving.refusal.status === 401 && <SignInLink />}
    >
      {saving.refusal.text}
      {saving.refusal.problem?.problems?.slice(0, 5).map((problem) => (
        <p key={`${problem.path} ${problem.code}`}>{problem.text}</p>
      ))}
    </Notice>
  );
}

type ConflictProps<D, S extends StoredDraft<D>> = {
  readonly autosave: Autosave<D, S>;
  /** Their draft goes on the screen. */
  readonly onTaken: (theirs: S) => void;
  /** Both drafts side by side, for a kind of draft that can be merged. */
  readonly compare?: (theirs: S) => ReactNode;
};

/** Somebody saved first: the person chooses, and may look at the own draft before choosing. */
export function ConflictDialog<D, S extends StoredDraft<D>>({ autosave, onTaken, compare }: ConflictProps<D, S>) {
  const saving = useStore(autosave.state, (state) => state.saving);
  const [later, setLater] = useState(false);
  if (saving.status !== 'conflict') return null;
  const { theirs } = saving;
  if (later)
    return (
      <Notice
        kind="warning"
        live="alert"
        title={texts.conflictTitle}
        actions={<Button onClick={() => setLater(false)}>{texts.decide}</Button>}
      >
        {texts.conflict}
      </Notice>
    );
  const take = () => {
    const taken = autosave.takeTheirs();
    if (taken) onTaken(taken);
  };
  return (
    <Dialog
      open
      wide={compare !== undefined}
      title={texts.conflictTitle}
      onClose={() => setLater(true)}
      actions={
        <>
          <Button look="quiet" onClick={() => setLater(true)}>
            {texts.decideLater}
          </Button>
          <Button onClick={take}>{texts.takeTheirs}</Button>
          <Button onClick={() => void autosave.keepMine()}>{texts.keepMine}</Button>
        </>
      }
    >
      <p>{texts.conflictText(theirs.editedBy.name, momentText(theirs.editedAt, new Date()))}</p>
      {compare?.(theirs)}
      <ul>
        <li>
          <strong>{texts.keepMine}:</strong> {texts.keepMineHint}
        </li>
        <li>
          <strong>{texts.takeTheirs}:</strong> {texts.takeTheirsHint}
        </li>
      </ul>
    </Dialog>
  );
}

type LeftoverProps<D> = {
  readonly leftover: SafetyCopy<D> | null;
  readonly stored: StoredDraft<D>;
  readonly onRestore: (definition: D) => void;
  readonly onDiscard: () => void;
};

/** Work that a crash or a lost connection left on this machine. */
export function LeftoverDialog<D>({ leftover, stored, onRestore, onDiscard }: LeftoverProps<D>) {
  if (!leftover) return null;
  const now = new Date();
  const newer = stored.revision > leftover.revision;
  return (
    <Dialog
      open
      title={texts.copyTitle}
      // Closing decides nothing that could not be undone: over somebody else's newer draft only a plain yes counts.
      onClose={() => !newer && onRestore(leftover.definition)}
      actions={
        <>
          <Button onClick={onDiscard}>{texts.discard}</Button>
          <Button look="main" onClick={() => onRestore(leftover.definition)}>
            {texts.restore}
          </Button>
        </>
      }
    >
      <p>{texts.copyText(momentText(leftover.at, now))}</p>
      {newer && <p>{texts.copyOlder(stored.editedBy.name, momentText(stored.editedAt, now))}</p>}
    </Dialog>
  );
}
