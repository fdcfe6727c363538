import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import {
  bracketMatching,
  defaultHighlightStyle,
  foldGutter,
  foldKeymap,
  syntaxHighlighting,
} from '@codemirror/language';
import { type Diagnostic, linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { judgeText } from './judge-text';
import { placeInText } from './place-in-text';
import { searchPhrases } from './search-phrases';
import { expertTexts as texts } from './texts';

type CodeBoxProps = {
  readonly label: string;
  readonly text: string;
  readonly readOnly: boolean;
  readonly onChange?: (text: string) => void;
};

/**
 * A text of thousands of lines with folding, search and marked problems. It lives in a shadow root: its style sheet is
 * adopted there, which the content policy allows, where a style element would be refused.
 */
export function CodeBox({ label, text, readOnly, onChange }: CodeBoxProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const tell = useRef(onChange);
  tell.current = onChange;
  const first = useRef(text);

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const made = new EditorView({
      root,
      parent: root,
      state: EditorState.create({
        doc: first.current,
        extensions: extensionsFor(label, readOnly, (next) => tell.current?.(next)),
      }),
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
  }, [label, readOnly]);

  // Text from outside (an undo on the page, a fresh start) takes the place of what is shown.
  useEffect(() => {
    first.current = text;
    const shown = view.current;
    if (shown && shown.state.doc.toString() !== text)
      shown.dispatch({ changes: { from: 0, to: shown.state.doc.length, insert: text } });
  }, [text]);

  return <div ref={host} className="de-code" />;
}

function extensionsFor(label: string, readOnly: boolean, tell: (text: string) => void): Extension[] {
  return [
    lineNumbers(),
    foldGutter(),
    history(),
    json(),
    bracketMatching(),
    search({ top: true }),
    highlightSelectionMatches(),
    syntaxHighlighting(defaultHighlightStyle, { fallback: true }),
    EditorState.phrases.of(searchPhrases),
    EditorState.readOnly.of(readOnly),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    EditorView.lineWrapping,
    ...(readOnly ? [] : [lintGutter(), linter(diagnose, { delay: 400 })]),
    // Tab leaves the box, so that the keyboard is never caught in it.
    keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap, ...lintKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) tell(update.state.doc.toString());
    }),
    look,
  ];
}

const readJson = jsonParseLinter();

function diagnose(view: EditorView): Diagnostic[] {
  const judged = judgeText(view.state.doc.toString());
  if (judged.ok) return [];
  if (judged.problems === null) return readJson(view).map((diagnostic) => ({ ...diagnostic, message: texts.notJson }));
  return judged.problems.map(({ path, text }) => ({
    ...placeInText(view.state, path),
    severity: 'error' as const,
    message: text,
  }));
}

const look = EditorView.theme({
  '&': { height: '56vh', backgroundColor: 'var(--mc-paper)', color: 'var(--mc-ink)', fontSize: '0.875rem' },
  '.cm-scroller': { fontFamily: 'var(--mc-mono)', lineHeight: '1.5' },
  '.cm-gutters': { backgroundColor: 'var(--mc-sunken)', color: 'var(--mc-ink-3)', border: 'none' },
  '.cm-content': { caretColor: 'var(--mc-ink)' },
  '&.cm-focused': { outline: '2px solid var(--mc-focus)' },
  '.cm-panels': { backgroundColor: 'var(--mc-sunken)', color: 'var(--mc-ink)' },
  '.cm-tooltip': { backgroundColor: 'var(--mc-paper)', color: 'var(--mc-ink)', border: '1px solid var(--mc-line)' },
});
