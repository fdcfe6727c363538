import { useToast } from '@motcua/fields/ui';
import { type FormPart, indexForm, takePart } from '@motcua/schema';
import { useMemo } from 'react';
import { remove } from '../canvas/item-commands';
import { useEditor } from '../editor-context';
import { chosenIds, type Editor, formOf } from '../editor-store';
import { type Clip, clipOf, readClip } from './clip';
import { keepClip, keptClip } from './kept-clip';
import { partFromText } from './part-from-text';
import { pastePart } from './paste-part';
import { clipboardTexts as texts } from './texts';

const TOLD = 3;

/** What came from outside: the part as this program writes it, and words that any program may have written. */
export type Incoming = { readonly part: string; readonly words: string; readonly files: boolean };

export type ClipboardActs = {
  /** Takes what is chosen and says so; null when nothing is. */
  readonly take: (then: 'copy' | 'cut') => Clip | null;
  readonly put: (incoming: Incoming) => void;
  /** The same by button: the system's clipboard gets the words, this browser keeps the part. */
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => Promise<void>;
};

/** Chép, cắt, dán. Nothing is lost by a refusal: a cut that may not be leaves the items, a bad paste changes nothing. */
export function useClipboard(): ClipboardActs {
  const editor = useEditor();
  const toast = useToast();
  return useMemo(() => {
    const take = (then: 'copy' | 'cut'): Clip | null => {
      const state = editor.state.getState();
      const [lead] = chosenIds(state);
      const part = takePart(formOf(state), chosenIds(state));
      if (lead === undefined || part.items.length === 0) {
        editor.refuse(texts.nothingChosen);
        return null;
      }
      const clip = clipOf(part);
      keepClip(clip);
      const { nodes } = indexForm(formOf(state));
      const pages = chosenIds(state).some((id) => nodes.get(id)?.kind === 'page');
      if (then === 'cut' && pages) editor.refuse(texts.pageStays);
      else if (then === 'cut' && !state.readOnly) {
        if (remove(editor, lead)) toast({ text: texts.cutDone(part.items.length), stay: 4000 });
      } else toast({ text: texts.copied(part.items.length), stay: 4000 });
      return clip;
    };

    const put = ({ part, words, files }: Incoming) => {
      if (editor.state.getState().readOnly) return;
      const found = incomingPart({ part, words, files });
      if (!found.ok) return editor.refuse(found.text);
      const pasted = pastePart(editor, found.part);
      if (!pasted) return;
      const told = pasted.lost.slice(0, TOLD).map(({ text }) => text);
      const lost = told.length > 0 ? ` ${texts.lost(told, pasted.lost.length - told.length)}` : '';
      toast({
        text: texts.pasted(pasted.count) + lost,
        action: { label: texts.undo, run: undoIfLast(editor) },
        stay: lost ? 20_000 : 6000,
      });
    };

    const write = (clip: Clip | null) => {
      // Where the system's clipboard may not be written, the part is kept in this browser all the same.
      if (clip) navigator.clipboard?.writeText(clip.text).catch(() => undefined);
    };
    return {
      take,
      put,
      copy: () => write(take('copy')),
      cut: () => write(take('cut')),
      paste: async () => {
        const words = await readWords();
        const kept = words === undefined ? keptClip(undefined) : null;
        put({ part: '', words: kept?.text ?? words ?? '', files: false });
      },
    };
  }, [editor, toast]);
}

/** Takes back what was just done, and nothing that came after it. */
function undoIfLast(editor: Editor): () => void {
  const done = formOf(editor.state.getState());
  return () => {
    if (formOf(editor.state.getState()) === done) editor.undo();
    else editor.refuse(texts.notLast);
  };
}

/** The words on the system's clipboard; undefined where people or the browser do not let us read them. */
async function readWords(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}

function incomingPart({
  part,
  words,
  files,
}: Incoming): { readonly ok: true; readonly part: FormPart } | { readonly ok: false; readonly text: string } {
  if (part !== '') {
    const clip = readClip(part);
    return clip.ok ? { ok: true, part: clip.value.part } : { ok: false, text: texts.broken(clip.error.text ?? '') };
  }
  const kept = keptClip(words);
  if (kept) return { ok: true, part: kept.part };
  if (words.trim() === '') return { ok: false, text: files ? texts.filesOnly : texts.nothing };
  const fromText = partFromText(words);
  return fromText.ok ? { ok: true, part: fromText.value } : { ok: false, text: fromText.error.text };
}
