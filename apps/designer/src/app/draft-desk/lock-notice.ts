import type { DraftStatus } from '@motcua/server';
import { draftDeskTexts as texts } from './texts';

/** Why a draft cannot be changed by this person now; null when it can. */
export function lockNotice(status: DraftStatus, mayEdit: boolean): string | null {
  if (status === 'handed-over') return texts.handedOverNotice;
  return mayEdit ? null : texts.readOnlyNotice;
}
