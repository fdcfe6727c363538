import { Chip } from '@motcua/fields/ui';
import type { DraftStatus } from '@motcua/server';
import { momentText } from '../vietnamese';
import { draftDeskTexts as texts } from './texts';

type DraftCellProps = {
  readonly draft: { readonly status: DraftStatus; readonly editedAt: string; readonly editedBy: string } | null;
};

/** State of a draft in a list: its status, then who touched it last and when. */
export function DraftCell({ draft }: DraftCellProps) {
  if (!draft) return texts.noDraft;
  return (
    <>
      {draft.status === 'editing' ? <Chip>{texts.editing}</Chip> : <Chip tone="info">{texts.waiting}</Chip>}
      <span className="de-aside">
        {momentText(draft.editedAt, new Date())}, {draft.editedBy}
      </span>
    </>
  );
}
