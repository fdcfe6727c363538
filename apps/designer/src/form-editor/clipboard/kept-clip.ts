import { type Clip, readClip, writeClip } from './clip';

const KEY = 'motcua:clip';

/** Keeps the last copied part for the other tabs of this browser, where the system's clipboard carries only words. */
export function keepClip(clip: Clip): void {
  try {
    localStorage.setItem(KEY, writeClip(clip));
  } catch {
    // A full or forbidden store leaves the system's clipboard, which most browsers let us write in full.
    forgetClip();
  }
}

function forgetClip(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is kept where nothing may be kept.
  }
}

/** The part last copied, if the words on the clipboard are still its words; `undefined` asks for it whatever they are. */
export function keptClip(words: string | undefined): Clip | null {
  let written: string | null = null;
  try {
    written = localStorage.getItem(KEY);
  } catch {
    return null;
  }
  const clip = written === null ? null : readClip(written);
  if (!clip?.ok) return null;
  return words === undefined || sameWords(words, clip.value.text) ? clip.value : null;
}

/** Clipboards write line ends in their own way. */
const sameWords = (a: string, b: string): boolean => a.replaceAll('\r\n', '\n').trim() === b.trim();
