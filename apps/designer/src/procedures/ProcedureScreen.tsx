import type { ProcedureDefinition } from '@motcua/schema';
import type { ProcedureDraft } from '@motcua/server';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useStore } from 'zustand';
import { getProcedureDraft, handOverProcedure, publishProcedure, putProcedureDraft, returnProcedure } from '../app/api';
import { DraftActions } from '../app/draft-desk/DraftActions';
import { lockNotice } from '../app/draft-desk/lock-notice';
import { ConflictDialog, LeftoverDialog, SavingLine, SavingRefusal } from '../app/draft-saving/SavingState';
import { useAutosave } from '../app/draft-saving/use-autosave';
import { Loaded } from '../app/Loaded';
import { Screen } from '../app/Screen';
import { holds, useMe } from '../app/session';
import { useLoad } from '../app/use-load';
import { ProcedureEditor } from './ProcedureEditor';
import { ProcedureProblems } from './ProcedureProblems';
import { procedureTexts as texts } from './texts';

export function ProcedureScreen() {
  const { code = '' } = useParams();
  const { load, reload } = useLoad(code, (signal) => getProcedureDraft(code, signal));
  if (load.state !== 'ready')
    return (
      <Screen title={texts.title} back={{ to: '/thu-tuc', label: texts.title }}>
        <Loaded of={load} retry={reload}>
          {() => null}
        </Loaded>
      </Screen>
    );
  return <OpenProcedure key={code} draft={load.value} />;
}

function OpenProcedure({ draft }: { readonly draft: ProcedureDraft }) {
  const me = useMe();
  const [definition, setDefinition] = useState(draft.definition);
  const { autosave, leftover, settleLeftover } = useAutosave<ProcedureDefinition, ProcedureDraft>({
    key: `procedure:${draft.code}:${me.accountId}`,
    stored: draft,
    put: (next, revision) => putProcedureDraft(draft.code, next, revision),
    read: () => getProcedureDraft(draft.code),
  });
  const stored = useStore(autosave.state, (state) => state.stored);
  const mayEdit = holds(me, 'designer');
  const readOnly = stored.status !== 'editing' || !mayEdit;
  const notice = lockNotice(stored.status, mayEdit);

  const change = (next: ProcedureDefinition) => {
    setDefinition(next);
    autosave.changed(next);
  };
  const adopt = (next: ProcedureDraft) => {
    autosave.adopt(next);
    setDefinition(next.definition);
  };

  return (
    <Screen
      title={definition.name || texts.title}
      back={{ to: '/thu-tuc', label: texts.title }}
      lead={
        <>
          {definition.code} · <SavingLine autosave={autosave} />
        </>
      }
      actions={
        <DraftActions
          draft={stored}
          title={definition.name}
          flush={autosave.flush}
          versionsPath={`/thu-tuc/${draft.code}/phien-ban`}
          handOver={(revision) => handOverProcedure(draft.code, revision)}
          sendBack={(revision, reason) => returnProcedure(draft.code, revision, reason)}
          publish={(revision, body) => publishProcedure(draft.code, revision, body)}
          versionOf={(published) => published.version}
          onDraft={adopt}
          onPublished={() => void getProcedureDraft(draft.code).then((answer) => answer.ok && adopt(answer.value))}
        />
      }
    >
      <SavingRefusal autosave={autosave} />
      <ProcedureEditor definition={definition} readOnly={readOnly} notice={notice} onChange={change} />
      <ProcedureProblems definition={definition} />
      <ConflictDialog autosave={autosave} onTaken={(theirs) => setDefinition(theirs.definition)} />
      <LeftoverDialog
        leftover={readOnly ? null : leftover}
        stored={stored}
        onDiscard={settleLeftover}
        onRestore={(kept) => {
          settleLeftover();
          change(kept);
        }}
      />
    </Screen>
  );
}
