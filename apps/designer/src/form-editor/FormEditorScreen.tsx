import './form-editor.css';
import { FieldServicesProvider } from '@motcua/fields/render';
import { useToast } from '@motcua/fields/ui';
import type { FormDefinition } from '@motcua/schema';
import type { FormDraft } from '@motcua/server';
import { useEffect, useMemo } from 'react';
import { useParams } from 'react-router';
import { getFormDraft, putFormDraft } from '../app/api';
import { ConflictDialog, LeftoverDialog } from '../app/draft-saving/SavingState';
import { useAutosave } from '../app/draft-saving/use-autosave';
import { Loaded } from '../app/Loaded';
import { Screen } from '../app/Screen';
import { holds, useMe } from '../app/session';
import { appTexts } from '../app/texts';
import { useLoad } from '../app/use-load';
import { formListTexts } from '../form-list/texts';
import { EditorDesk } from './EditorDesk';
import { EditorProvider } from './editor-context';
import { createEditor, formOf } from './editor-store';
import { SideBySide } from './merging/SideBySide';
import { takeIn } from './merging/take-in';
import { mergingTexts } from './merging/texts';
import { useDesks } from './presence/use-desks';
import { designerServices } from './preview/designer-services';

export function FormEditorScreen() {
  const { code = '' } = useParams();
  const { load, reload } = useLoad(code, (signal) => getFormDraft(code, signal));
  if (load.state !== 'ready')
    return (
      <main className="de-main">
        <Screen title={formListTexts.title} back={{ to: '/bieu-mau', label: formListTexts.title }}>
          <Loaded of={load} retry={reload}>
            {() => appTexts.loading}
          </Loaded>
        </Screen>
      </main>
    );
  return <OpenForm key={load.value.code} draft={load.value} />;
}

/** One form open for editing: the editor's store feeds the autosave, and what the server holds feeds the desk. */
function OpenForm({ draft }: { readonly draft: FormDraft }) {
  const me = useMe();
  const toast = useToast();
  const mayEdit = holds(me, 'designer');
  const editor = useMemo(
    () => createEditor(draft.definition, !mayEdit || draft.status !== 'editing'),
    [draft, mayEdit],
  );
  const { autosave, leftover, settleLeftover } = useAutosave<FormDefinition, FormDraft>({
    key: `form:${draft.code}:${me.accountId}`,
    stored: draft,
    put: (definition, revision) => putFormDraft(draft.code, definition, revision),
    read: () => getFormDraft(draft.code),
    merge: (base, theirs) => {
      if (theirs.status !== 'editing' || !takeIn(editor, base, theirs.definition)) return false;
      toast({ text: mergingTexts.merged(theirs.editedBy.name), stay: 9000 });
      return true;
    },
  });
  const others = useDesks(draft.code, autosave);

  useEffect(() => {
    let known = formOf(editor.state.getState());
    return editor.state.subscribe((state) => {
      const next = formOf(state);
      if (next === known) return;
      known = next;
      if (next !== autosave.state.getState().stored.definition) autosave.changed(next);
    });
  }, [editor, autosave]);

  const show = (next: FormDraft) => {
    autosave.adopt(next);
    editor.replace(next.definition, !mayEdit || next.status !== 'editing');
  };
  return (
    <FieldServicesProvider services={designerServices}>
      <EditorProvider editor={editor}>
        <EditorDesk autosave={autosave} others={others} onDraft={show} />
        <ConflictDialog
          autosave={autosave}
          onTaken={show}
          compare={(theirs) => (
            <SideBySide
              base={autosave.state.getState().stored.definition}
              theirs={theirs.definition}
              name={theirs.editedBy.name}
              onMerge={(picks) => {
                const base = autosave.state.getState().stored.definition;
                if (takeIn(editor, base, theirs.definition, picks)) void autosave.keepMine();
              }}
            />
          )}
        />
        <LeftoverDialog
          leftover={mayEdit && draft.status === 'editing' ? leftover : null}
          stored={draft}
          onDiscard={settleLeftover}
          onRestore={(kept) => {
            settleLeftover();
            editor.replace(kept, false);
          }}
        />
      </EditorProvider>
    </FieldServicesProvider>
  );
}
