import type { UploadedPaper } from '@motcua/fields';
import type { ComponentRequirement, JsonObject } from '@motcua/schema';
import type { ProcedureVersion } from '@motcua/server';

/** Hồ sơ đang làm: kept on the device, pinned to the versions that it was begun with. */
export type CaseDraft = {
  readonly id: string;
  readonly accountId: string;
  readonly procedure: { readonly code: string; readonly version: number; readonly name: string };
  readonly parts: readonly CasePart[];
  /** Made once: sending again, after whatever went wrong, cannot make a second dossier. */
  readonly idempotencyKey: string;
  readonly editedAt: string;
};

/** What the draft holds for one component of the dossier (thành phần hồ sơ). */
export type CasePart = {
  readonly componentId: string;
  readonly name: string;
  readonly required: boolean;
  /** An optional part counts only when the person takes it in. */
  readonly included: boolean;
  readonly form?: FilledForm;
  readonly papers: readonly UploadedPaper[];
};

export type FilledForm = {
  readonly code: string;
  readonly version: number;
  readonly hash: string;
  readonly title: string;
  /** Everything filled, hidden values included: they come back when their field shows again. */
  readonly answers: JsonObject;
  readonly provenance: Provenance;
  /** Values were asked of the registers once. */
  readonly prefilled: boolean;
  /** Page ids that the person has been on and left. */
  readonly visited: readonly string[];
};

/** By field id: where a value came from, when, and whether it is locked. */
export type Provenance = {
  readonly [fieldId: string]: { readonly sourceName: string; readonly at: string; readonly locked: boolean };
};

type Fresh = { readonly id: string; readonly idempotencyKey: string; readonly now: string };

/** A draft for a published procedure version; ids and time come from the caller. */
export function newCaseDraft(procedure: ProcedureVersion, accountId: string, fresh: Fresh): CaseDraft {
  return {
    id: fresh.id,
    accountId,
    procedure: { code: procedure.code, version: procedure.version, name: procedure.definition.name },
    parts: procedure.definition.components.map((component) => newPart(component, procedure)),
    idempotencyKey: fresh.idempotencyKey,
    editedAt: fresh.now,
  };
}

function newPart(component: ComponentRequirement, procedure: ProcedureVersion): CasePart {
  const pinned = procedure.forms.find((form) => form.componentId === component.id);
  return {
    componentId: component.id,
    name: component.name,
    required: component.required,
    included: component.required,
    papers: [],
    form: pinned && {
      code: pinned.code,
      version: pinned.version,
      hash: pinned.hash,
      title: pinned.title,
      answers: {},
      provenance: {},
      prefilled: false,
      visited: [],
    },
  };
}

export const changePart = (draft: CaseDraft, componentId: string, change: (part: CasePart) => CasePart): CaseDraft => ({
  ...draft,
  parts: draft.parts.map((part) => (part.componentId === componentId ? change(part) : part)),
});
