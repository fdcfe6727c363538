import { checkDefinition, type DefinitionProblem, type FormDefinition } from '@motcua/schema';

/** What written text amounts to: a definition that can be saved, or what is wrong with it and where. */
export type Judgement =
  | { readonly ok: true; readonly definition: FormDefinition }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] }
  /** Not JSON at all. */
  | { readonly ok: false; readonly problems: null };

export function judgeText(text: string): Judgement {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { ok: false, problems: null };
  }
  const checked = checkDefinition(written);
  return checked.ok ? { ok: true, definition: checked.value } : { ok: false, problems: checked.error.problems };
}

/** How a definition is written for people: two spaces, keys as they stand. */
export const writtenText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
