import { Button } from '@motcua/fields/ui';
import type { DefinitionProblem } from '@motcua/schema';
import type { Decision, DraftStatus } from '@motcua/server';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import type { Answer } from '../client';
import { holds, useMe } from '../session';
import { HandOver, ReturnDraft } from './HandOver';
import { PublishDialog } from './PublishDialog';
import { draftDeskTexts as texts } from './texts';

type Handled = {
  readonly status: DraftStatus;
  readonly revision: number;
  readonly problems: readonly DefinitionProblem[];
};

type DraftActionsProps<S extends Handled, P> = {
  readonly draft: S;
  readonly title: string;
  readonly flush: () => Promise<boolean>;
  readonly versionsPath: string;
  readonly handOver: (revision: number) => Answer<S>;
  readonly sendBack: (revision: number, reason: string) => Answer<S>;
  readonly publish: (revision: number, body: { notes: string; decision?: Decision }) => Answer<P>;
  readonly versionOf: (published: P) => number;
  readonly onDraft: (draft: S) => void;
  readonly onPublished: () => void;
  /** Further choices in the publish dialog. */
  readonly publishing?: ReactNode;
};

/** What may be done with a draft now, by its status and the person's roles: one main action at a time. */
export function DraftActions<S extends Handled, P>(props: DraftActionsProps<S, P>) {
  const { draft, title, flush, versionsPath, handOver, sendBack, publish, versionOf, onDraft, onPublished } = props;
  const me = useMe();
  const [publishOpen, setPublishOpen] = useState(false);
  const waiting = draft.status === 'handed-over';
  return (
    <>
      <Link className="mc-button mc-button-quiet" to={versionsPath}>
        {texts.versions}
      </Link>
      {!waiting && holds(me, 'designer') && (
        <HandOver flush={flush} handOver={() => handOver(draft.revision)} onDone={onDraft} />
      )}
      {waiting && holds(me, 'designer', 'reviewer') && (
        <ReturnDraft sendBack={(reason) => sendBack(draft.revision, reason)} onDone={onDraft} />
      )}
      {waiting && holds(me, 'publisher') && (
        <Button look="main" onClick={() => setPublishOpen(true)}>
          {texts.publish}
        </Button>
      )}
      {publishOpen && (
        <PublishDialog
          title={title}
          problems={draft.problems}
          publish={(body) => publish(draft.revision, body)}
          versionOf={versionOf}
          onClose={() => setPublishOpen(false)}
          onPublished={() => {
            setPublishOpen(false);
            onPublished();
          }}
        >
          {props.publishing}
        </PublishDialog>
      )}
    </>
  );
}
