import { Button, Icon, useToast } from '@motcua/fields/ui';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../app/language';
import { useSession } from '../app/session';
import { timeAndDay } from '../app/when';
import type { CaseDraft } from '../form-filling/case-draft';
import { caseShelf } from '../form-filling/case-shelf';

/** Dossiers begun on this device and not sent; deleting one can be undone. */
export function DraftList() {
  const texts = useTexts();
  const toast = useToast();
  const me = useSession((session) => session.me);
  const [drafts, setDrafts] = useState<readonly CaseDraft[]>([]);
  useEffect(() => {
    if (me) void caseShelf.ofAccount(me.accountId).then(setDrafts);
  }, [me]);
  if (!me || drafts.length === 0) return null;

  const show = async () => setDrafts(await caseShelf.ofAccount(me.accountId));
  const remove = async (draft: CaseDraft) => {
    await caseShelf.remove(draft.id);
    await show();
    const restore = async () => {
      await caseShelf.keep(draft);
      await show();
    };
    toast({ text: texts.draftDeleted, action: { label: texts.undo, run: () => void restore() } });
  };
  return (
    <section className="rt-stack" aria-labelledby="drafts">
      <h2 id="drafts">{texts.draftsHere}</h2>
      <ul className="rt-list">
        {drafts.map((draft) => (
          <li key={draft.id} className="rt-draft">
            <Link to={`/lam-ho-so/${draft.id}`} className="rt-row-card">
              <strong>{draft.procedure.name}</strong>
              <span className="rt-quiet">{texts.editedAt(timeAndDay(draft.editedAt, texts.on))}</span>
            </Link>
            <Button look="quiet" onClick={() => void remove(draft)}>
              <Icon name="remove" />
              <span className="mc-hidden">
                {texts.deleteDraft}: {draft.procedure.name}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
