import { Button, Chip, Icon, IconButton } from '@motcua/fields/ui';
import { type DefinitionProblem, type FormDefinition, severityOf } from '@motcua/schema';
import type { DraftDesks, FormDraft } from '@motcua/server';
import { useState } from 'react';
import { Link } from 'react-router';
import { useStore } from 'zustand';
import { getFormDraft, handOverForm, publishForm, returnForm } from '../app/api';
import { DraftActions } from '../app/draft-desk/DraftActions';
import { draftDeskTexts } from '../app/draft-desk/texts';
import type { Autosave } from '../app/draft-saving/autosave';
import { SavingLine } from '../app/draft-saving/SavingState';
import { useEditor, useEditorState, useForm } from './editor-context';
import { historyTexts } from './history/texts';
import { Others } from './presence/Others';
import { PreviewDialog } from './preview/PreviewDialog';
import { previewTexts } from './preview/texts';
import { placeOfProblem } from './problems/problem-place';
import { ChooseProcedures } from './publishing/ChooseProcedures';
import { editorTexts as texts } from './texts';
import { editorTools } from './tools/editor-tools';
import { ToolsMenu } from './tools/ToolsMenu';

type EditorBarProps = {
  readonly autosave: Autosave<FormDefinition, FormDraft>;
  readonly others: DraftDesks['others'];
  readonly problems: readonly DefinitionProblem[] | null;
  readonly onProblems: () => void;
  /** Brings the canvas forward where one pane shows at a time. */
  readonly onCanvas: () => void;
  readonly onKeys: () => void;
  readonly onDraft: (draft: FormDraft) => void;
};

/** Code and state of the draft, its steps, and what may be done with it now. */
export function EditorBar({ autosave, others, problems, onProblems, onCanvas, onKeys, onDraft }: EditorBarProps) {
  const editor = useEditor();
  const form = useForm();
  const stored = useStore(autosave.state, (state) => state.stored);
  const undoLabel = useEditorState((state) => state.history.past.at(-1)?.label);
  const redoLabel = useEditorState((state) => state.history.future.at(-1)?.label);
  const [previewing, setPreviewing] = useState(false);
  const [procedures, setProcedures] = useState<readonly string[]>([]);
  const code = encodeURIComponent(stored.code);
  const errors = problems?.some((each) => severityOf(each) === 'error') ?? false;

  return (
    <header className="de-editor-bar">
      <Link
        to="/bieu-mau"
        className="mc-button mc-button-quiet mc-button-icon"
        aria-label={texts.back}
        title={texts.back}
      >
        <Icon name="back" />
      </Link>
      <div className="de-editor-name">
        <h1>{form.title}</h1>
        <p>
          {form.code} · {texts.draft} · <SavingLine autosave={autosave} />
        </p>
      </div>
      {stored.status === 'editing' ? (
        <Chip>{draftDeskTexts.draft}</Chip>
      ) : (
        <Chip tone="info">{draftDeskTexts.waiting}</Chip>
      )}
      <Others others={others} />
      <div className="de-editor-commands" role="toolbar" aria-label={texts.commands}>
        <IconButton
          label={undoLabel ? historyTexts.undoStep(undoLabel) : historyTexts.undo}
          disabled={!undoLabel}
          onClick={editor.undo}
        >
          <Icon name="undo" />
        </IconButton>
        <IconButton
          label={redoLabel ? historyTexts.redoStep(redoLabel) : historyTexts.redo}
          disabled={!redoLabel}
          onClick={editor.redo}
        >
          <Icon name="redo" />
        </IconButton>
        <IconButton label={texts.shortcuts} onClick={onKeys}>
          ?
        </IconButton>
        {editorTools.length > 0 && <ToolsMenu autosave={autosave} />}
        <Button onClick={() => setPreviewing(true)}>{previewTexts.open}</Button>
        <Button onClick={onProblems}>
          {texts.problems}{' '}
          {problems && <Chip tone={errors ? 'wrong' : problems.length > 0 ? 'warning' : 'ok'}>{problems.length}</Chip>}
        </Button>
        <DraftActions
          draft={stored}
          title={form.title}
          flush={autosave.flush}
          versionsPath={`/bieu-mau/${code}/phien-ban`}
          handOver={(revision) => handOverForm(stored.code, revision)}
          sendBack={(revision, reason) => returnForm(stored.code, revision, reason)}
          publish={(revision, body) => publishForm(stored.code, revision, { ...body, procedures: [...procedures] })}
          versionOf={({ version }) => version.version}
          onDraft={onDraft}
          onPublished={() => void getFormDraft(stored.code).then((answer) => answer.ok && onDraft(answer.value))}
          publishing={<ChooseProcedures formCode={stored.code} chosen={procedures} onChoose={setProcedures} />}
        />
      </div>
      {previewing && (
        <PreviewDialog
          form={form}
          store={async () => ((await autosave.flush()) ? autosave.state.getState().stored.revision : null)}
          onGo={(itemId) => {
            setPreviewing(false);
            const place = placeOfProblem(form, { itemId, path: '/showWhen' });
            editor.select(place.itemId);
            editor.askTab(place.tab);
            onCanvas();
          }}
          onClose={() => setPreviewing(false)}
        />
      )}
    </header>
  );
}
