import { useEffect } from 'react';
import { PART_TYPE, writeClip } from './clip';
import { useClipboard } from './use-clipboard';

/** Ctrl+C, Ctrl+X and Ctrl+V anywhere in the editor but where words are being written or are marked. */
export function useClipboardEvents(): void {
  const { take, put } = useClipboard();
  useEffect(() => {
    const taking = (then: 'copy' | 'cut') => (event: ClipboardEvent) => {
      if (!isOurs(event) || window.getSelection()?.isCollapsed === false) return;
      const clip = take(then);
      if (!clip) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', clip.text);
      event.clipboardData?.setData(PART_TYPE, writeClip(clip));
    };
    const paste = (event: ClipboardEvent) => {
      const data = event.clipboardData;
      if (!isOurs(event) || !data) return;
      event.preventDefault();
      put({ part: data.getData(PART_TYPE), words: data.getData('text/plain'), files: data.files.length > 0 });
    };
    const [copy, cut] = [taking('copy'), taking('cut')];
    document.addEventListener('copy', copy);
    document.addEventListener('cut', cut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', cut);
      document.removeEventListener('paste', paste);
    };
  }, [take, put]);
}

function isOurs({ target }: Event): boolean {
  if (document.querySelector('dialog[open]')) return false;
  const writing = 'input, textarea, select, [contenteditable="true"], .cm-editor';
  return !(target instanceof Element && target.closest(writing));
}
