import { Notice, Tabs, useToast } from '@motcua/fields/ui';
import type { FormDefinition } from '@motcua/schema';
import type { DraftDesks, FormDraft } from '@motcua/server';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { lockNotice } from '../app/draft-desk/lock-notice';
import type { Autosave } from '../app/draft-saving/autosave';
import { SavingRefusal } from '../app/draft-saving/SavingState';
import { OfflineNotice } from '../app/OfflineNotice';
import { useTitle } from '../app/Screen';
import { holds, useMe } from '../app/session';
import { appTexts } from '../app/texts';
import { Canvas } from './canvas/Canvas';
import { useCanvasStore } from './canvas/canvas-store';
import { MoveDialog } from './canvas/MoveDialog';
import { useClipboardEvents } from './clipboard/use-clipboard-events';
import { EditorBar } from './EditorBar';
import { useEditor, useEditorState, useForm } from './editor-context';
import { HistoryPanel } from './history/HistoryPanel';
import { Inspector } from './inspector/Inspector';
import { Outline } from './outline/Outline';
import { Palette } from './palette/Palette';
import { ProblemsDock } from './problems/ProblemsDock';
import { useProblems } from './problems/use-problems';
import { ShortcutsSheet } from './ShortcutsSheet';
import { editorTexts as texts } from './texts';
import { useEditorKeys } from './use-editor-keys';

type EditorDeskProps = {
  readonly autosave: Autosave<FormDefinition, FormDraft>;
  readonly others: DraftDesks['others'];
  readonly onDraft: (draft: FormDraft) => void;
};

type Pane = keyof typeof texts.pane;
type LeftTab = keyof typeof texts.leftTabs;

/** Three panes under one bar; on a narrow screen one pane at a time. */
export function EditorDesk({ autosave, others, onDraft }: EditorDeskProps) {
  const me = useMe();
  const form = useForm();
  const status = useStore(autosave.state, (state) => state.stored.status);
  const problems = useProblems();
  const [pane, setPane] = useState<Pane>('canvas');
  const [left, setLeft] = useState<LeftTab>('palette');
  const [sheet, setSheet] = useState<'keys' | null>(null);
  const [problemsOpen, setProblemsOpen] = useState(false);
  const carrying = useEditorState((state) => state.carrying !== null);
  const adding = useCanvasStore((state) => state.adding);
  const openForm = { code: form.code, settle: autosave.flush, show: onDraft };
  const notice = lockNotice(status, holds(me, 'designer'));
  useTitle(form.title);
  useEditorKeys(() => setSheet('keys'));
  useClipboardEvents();
  useRefusals();
  useEffect(() => {
    // What was picked up in the palette is put down on the page; what is searched for there is added there.
    if (carrying || adding) setPane('canvas');
  }, [carrying, adding]);

  return (
    <div className="de-editor" data-pane={pane}>
      <a className="mc-skip-link" href="#trang">
        {appTexts.skip}
      </a>
      <EditorBar
        autosave={autosave}
        others={others}
        problems={problems}
        onProblems={() => {
          flushSync(() => {
            setProblemsOpen(true);
            setPane('inspector');
          });
          document.getElementById('vande')?.focus();
        }}
        onCanvas={() => setPane('canvas')}
        onKeys={() => setSheet('keys')}
        onDraft={onDraft}
      />
      <OfflineNotice />
      <nav className="de-pane-switch" aria-label={texts.panes}>
        {(Object.keys(texts.pane) as Pane[]).map((each) => (
          <button
            key={each}
            type="button"
            className="mc-tab"
            aria-pressed={pane === each}
            aria-current={pane === each || undefined}
            onClick={() => setPane(each)}
          >
            {texts.pane[each]}
          </button>
        ))}
      </nav>
      <aside className="de-pane de-pane-left" aria-label={texts.left}>
        <Tabs
          label={texts.left}
          selected={left}
          onSelect={(id) => setLeft(id as LeftTab)}
          tabs={[
            { id: 'palette', label: texts.leftTabs.palette, panel: <Palette openForm={openForm} /> },
            { id: 'outline', label: texts.leftTabs.outline, panel: <Outline /> },
            { id: 'history', label: texts.leftTabs.history, panel: <HistoryPanel /> },
          ]}
        />
      </aside>
      <main id="trang" className="de-pane de-pane-middle" tabIndex={-1} onFocus={() => setPane('canvas')}>
        {notice && <Notice>{notice}</Notice>}
        <SavingRefusal autosave={autosave} />
        <Canvas />
      </main>
      <aside className="de-pane de-pane-right" aria-label={texts.right}>
        <Inspector />
        <ProblemsDock
          problems={problems}
          open={problemsOpen}
          onToggle={() => setProblemsOpen(!problemsOpen)}
          onShow={() => setPane('canvas')}
        />
      </aside>
      <MoveDialog />
      <ShortcutsSheet open={sheet === 'keys'} onClose={() => setSheet(null)} />
    </div>
  );
}

/** Why an edit or a drop was refused, said once and briefly. */
function useRefusals() {
  const editor = useEditor();
  const refusal = useEditorState((state) => state.refusal);
  const toast = useToast();
  useEffect(() => {
    if (!refusal) return;
    toast({ text: refusal.text, stay: 9000 });
    editor.dismissRefusal();
  }, [refusal, toast, editor]);
}
