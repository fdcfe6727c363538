import { isRecord } from '../../structure';
import type { Loss } from '../loss';
import type { Words } from '../outside/outside-form';
import type { Properties } from '../outside/properties';
import { outsideTexts } from '../outside/texts';

const known = new Set(['vi', 'en', 'default']);

/** Words that are one text or a text per language: Vietnamese first, else the survey's own, English beside. */
export function wordsOf(
  value: unknown,
  at: { readonly path: string; readonly keyword: string },
  losses: Loss[],
): Words | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { vi: value };
  if (typeof value === 'number') return { vi: String(value) };
  if (!isRecord(value)) return undefined;
  const text = (key: string): string | undefined => {
    const words = Object.hasOwn(value, key) ? value[key] : undefined;
    return typeof words === 'string' && words.trim() !== '' ? words : undefined;
  };
  const others = Object.keys(value).filter((key) => !known.has(key) && text(key) !== undefined);
  const vi = text('vi') ?? text('default') ?? text('en') ?? text(others[0] ?? '');
  if (vi === undefined) return undefined;
  const en = text('en') ?? (text('vi') === undefined ? undefined : text('default'));
  for (const language of others)
    if (text(language) !== vi) losses.push({ ...at, text: outsideTexts.language(language) });
  return en === undefined || en === vi ? { vi } : { vi, en };
}

export const wordsAt = (element: Properties, key: string, losses: Loss[]): Words | undefined =>
  wordsOf(element.take(key), element.at(key), losses);

/** A name given to several properties over the years: the first that says something. */
export function firstWords(element: Properties, keys: readonly string[], losses: Loss[]): Words | undefined {
  let found: Words | undefined;
  for (const key of keys) {
    const words = wordsAt(element, key, losses);
    found ??= words;
  }
  return found;
}
