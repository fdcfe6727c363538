import type { ProcedureVersion } from '@motcua/server';
import { newCaseDraft } from './case-draft';
import { caseShelf } from './case-shelf';

/** Starts a dossier for a procedure on this device, and gives its id. An unfinished one of the same version is taken up. */
export async function beginCase(procedure: ProcedureVersion, accountId: string): Promise<string> {
  const unfinished = (await caseShelf.ofAccount(accountId)).find(
    (draft) => draft.procedure.code === procedure.code && draft.procedure.version === procedure.version,
  );
  if (unfinished) return unfinished.id;
  const draft = newCaseDraft(procedure, accountId, {
    id: crypto.randomUUID(),
    idempotencyKey: crypto.randomUUID(),
    now: new Date().toISOString(),
  });
  await caseShelf.keep(draft);
  return draft.id;
}
