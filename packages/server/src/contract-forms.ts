/** The designer's side of the contract: forms, their drafts and versions, and the library that they are made from. */
import type {
  Check,
  DefinitionProblem,
  FormDefinition,
  FormFormat,
  LibraryBlock,
  Loss,
  StandardElement,
} from '@motcua/schema';

// ---------------------------------------------------------------- forms

export type DraftStatus = 'editing' | 'handed-over';

/** GET /forms?search=&status=&page= (staff) */
export type FormSummary = {
  code: string;
  slug: string;
  title: string;
  procedureCode: string;
  draft: { revision: number; status: DraftStatus; editedAt: string; editedBy: string } | null;
  publishedVersion: number | null;
};

// POST /forms { code, title } -> 201 FormDraft with an empty first page and section
// POST /forms/import { definition } -> 201 FormDraft
/** POST /forms/conversions?from=&code= with a file as its body -> what it would become; nothing is stored. */
export type ConvertedForm = {
  from: FormFormat;
  definition: FormDefinition;
  losses: Loss[];
};

/** GET /forms/{code}/draft (ETag "revision") · PUT (If-Match) { definition } -> FormDraft. 412 `changed-meanwhile` carries the stored draft. */
export type FormDraft = {
  code: string;
  definition: FormDefinition;
  revision: number;
  status: DraftStatus;
  editedAt: string;
  editedBy: { id: string; name: string };
  basedOnVersion: number | null;
  /** What stops publishing, for the problems list. */
  problems: DefinitionProblem[];
};
/** POST /forms/{code}/draft/desks { desk, open } -> who else has this draft open, and the revision stored by now. */
export type DraftDesks = {
  revision: number;
  others: { id: string; accountId: string; name: string }[];
};
// POST /forms/{code}/draft/hand-over (If-Match) -> FormDraft (handed-over) · POST /forms/{code}/draft/return (If-Match) { reason } -> FormDraft (editing)
// GET /forms/{code}/draft/validator.js?revision=N -> ES module of that draft revision, for the preview

/** GET /forms/{code}/versions -> { items: FormVersionSummary[] } newest first */
export type FormVersionSummary = {
  code: string;
  version: number;
  title: string;
  hash: string;
  definitionHash: string;
  publishedAt: string;
  publishedBy: string;
  notes: string;
  /** ISO time from which a newer version counts; null while this is the newest. */
  supersededAt: string | null;
  /** Last ISO time at which a submission on this version is taken (grace period); null while not superseded. */
  acceptedUntil: string | null;
};

/** GET /forms/{code}/versions/{n} (public). `/schema.json`, `/validator.js`, `/compiled.json` beside it. */
export type FormVersion = FormVersionSummary & { definition: FormDefinition; checks: readonly Check[] };

/**
 * POST /forms/{code}/versions (If-Match: draft revision) -> 201 PublishedForm. `procedures` take the new version in the
 * same transaction; each gets a new version of its own.
 */
export type PublishForm = { procedures: string[]; notes: string; decision?: Decision };
export type PublishedForm = { version: FormVersionSummary; procedures: { code: string; version: number }[] };
export type Decision = { number: string; date: string; authority: string; signer: string };

// ---------------------------------------------------------------- library

/** GET /library (staff): the newest version of everything, with the number of forms that use it. */
export type Library = {
  elements: (StandardElement & { forms: number })[];
  blocks: (LibraryBlock & { forms: number; savedBy: string })[];
};

/** POST /library/blocks { title, description, part } -> 201 · PUT /library/blocks/{id} (If-Match: version) -> 201, a new version */
export type SavedBlock = { id: string; version: number; title: string };

/** GET /library/{id}/uses */
export type LibraryUses = {
  id: string;
  kind: 'element' | 'block';
  title: string;
  version: number;
  forms: LibraryFormUse[];
};

/** `version` is the oldest version of the entry that stands in the form. */
export type LibraryFormUse = {
  code: string;
  title: string;
  draft: { version: number; count: number; status: DraftStatus } | null;
  published: { formVersion: number; version: number; count: number } | null;
};

/** POST /library/{id}/updates { forms } -> { results }: what was done in each draft, what was left, or why it was not. */
export type LibraryUpdateResult = {
  code: string;
  title: string;
  outcome: 'updated' | 'unchanged' | 'refused';
  done: string[];
  left: string[];
  reason: string | null;
};
