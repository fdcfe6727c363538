import { type Completion, type Completions, completionsAt, type FormDefinition } from '@motcua/schema';
import { type KeyboardEvent, useState } from 'react';

type Shown = Completions & { readonly active: number };

type Box = {
  readonly form: FormDefinition;
  readonly at: string;
  readonly insert: (completion: Completion, from: number, to: number) => void;
};

export type CompletionList = {
  readonly options: readonly Completion[];
  readonly active: number;
  readonly suggest: (text: string, offset: number, asked?: boolean) => void;
  readonly choose: (index: number) => void;
  readonly point: (index: number) => void;
  readonly close: () => void;
  /** True when the key was for the list. */
  readonly key: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
};

/** The list under the box: opens while a word or a name is typed, or when asked for by Ctrl+Space. */
export function useCompletions({ form, at, insert }: Box): CompletionList {
  const [shown, setShown] = useState<Shown | null>(null);
  const options = shown?.options ?? [];
  const close = () => setShown(null);

  const suggest = (text: string, offset: number, asked = false) => {
    const found = completionsAt(text, offset, form, at);
    const typed = text.slice(found.from, offset);
    const finished = found.options.some(({ insert: whole }) => whole.trim() === typed.trim());
    const wanted = found.options.length > 0 && (asked || (typed !== '' && !finished));
    setShown(wanted ? { ...found, active: 0 } : null);
  };
  const choose = (index: number) => {
    const option = shown?.options[index];
    if (shown && option) insert(option, shown.from, shown.to);
    close();
  };
  const step = (by: number) =>
    shown && setShown({ ...shown, active: (shown.active + by + options.length) % options.length });

  const key = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (event.nativeEvent.isComposing) return false;
    const { value, selectionStart } = event.currentTarget;
    if (event.ctrlKey && event.key === ' ') suggest(value, selectionStart, true);
    else if (!shown) return false;
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Escape') close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) choose(shown.active);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  const point = (active: number) => shown && setShown({ ...shown, active });
  return { options, active: shown?.active ?? -1, suggest, choose, point, close, key };
}
