import {
  applyEdit,
  describeEdit,
  type EditRefusal,
  type FormDefinition,
  type FormEdit,
  mergesWith,
  type Outcome,
  ok,
} from '@motcua/schema';

/** One thing the author did, in words, and the draft from before it. */
export type Step = {
  readonly label: string;
  readonly form: FormDefinition;
  readonly edits: readonly FormEdit[];
  /** Nothing more merges into this step: the author has gone on to something else. */
  readonly sealed: boolean;
};

export type History = {
  readonly form: FormDefinition;
  /** What undo returns to, newest last. */
  readonly past: readonly Step[];
  /** What redo returns to, next last; `form` is the draft after the step. */
  readonly future: readonly Step[];
};

export const LIMIT = 300;

export const startHistory = (form: FormDefinition): History => ({ form, past: [], future: [] });

/** Carries out the edits as one step. Typing in one property merges into the step before it. */
export function act(history: History, edits: readonly FormEdit[]): Outcome<History, EditRefusal> {
  let form = history.form;
  const words: string[] = [];
  for (const edit of edits) {
    const next = applyEdit(form, edit);
    if (!next.ok) return next;
    if (next.value !== form) words.push(describeEdit(edit, form));
    form = next.value;
  }
  if (form === history.form) return ok(history);
  const label = words.join('; ');
  const last = history.past.at(-1);
  if (last && !last.sealed && history.future.length === 0 && merges(last.edits, edits)) {
    const merged = { ...last, label, edits };
    return ok({ form, past: [...history.past.slice(0, -1), merged], future: [] });
  }
  const step: Step = { label, form: history.form, edits, sealed: false };
  return ok({ form, past: [...history.past, step].slice(-LIMIT), future: [] });
}

function merges(before: readonly FormEdit[], after: readonly FormEdit[]): boolean {
  const [first] = before;
  const [second] = after;
  return before.length === 1 && after.length === 1 && Boolean(first && second && mergesWith(first, second));
}

/** A mark: whatever comes next is a step of its own. */
export function seal(history: History): History {
  const last = history.past.at(-1);
  if (!last || last.sealed) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, sealed: true }] };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  const undone = { ...step, form: history.form, sealed: true };
  return { form: step.form, past: history.past.slice(0, -1), future: [...history.future, undone] };
}

export function redo(history: History): History {
  const step = history.future.at(-1);
  if (!step) return history;
  const done = { ...step, form: history.form, sealed: true };
  return { form: step.form, past: [...history.past, done], future: history.future.slice(0, -1) };
}

/** Goes to the draft as it was after `count` steps from the beginning of the list. */
export function jumpTo(history: History, count: number): History {
  let at = history;
  while (at.past.length > count) at = undo(at);
  while (at.past.length < count && at.future.length > 0) at = redo(at);
  return at;
}

/** Every step in order, done and undone, for the visible list. */
export const allSteps = ({ past, future }: History): readonly { readonly label: string; readonly done: boolean }[] => [
  ...past.map(({ label }) => ({ label, done: true })),
  ...future.toReversed().map(({ label }) => ({ label, done: false })),
];
