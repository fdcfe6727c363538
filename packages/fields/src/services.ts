/** What renderers need from the app around them; each app gives its own through `FieldServicesProvider`. */
export type FieldServices = {
  readonly searchOrganisations: (search: string, signal?: AbortSignal) => Promise<readonly OrganisationOption[]>;
  readonly searchUnits: (
    query: { search: string; status: 'present' | 'former'; level?: 'province' | 'commune'; parent?: string },
    signal?: AbortSignal,
  ) => Promise<readonly UnitOption[]>;
  /** Resumable upload; resolves once the file is stored and scanned, rejects with a Vietnamese sentence. */
  readonly upload: (file: File, report: (share: number) => void, signal?: AbortSignal) => Promise<UploadedPaper>;
  readonly uploadUrl: (uploadId: string) => string;
  /** Who fills: the signature place records this person. Null in the designer. */
  readonly signer: { readonly id: string; readonly name: string } | null;
  readonly now: () => Date;
};

export type OrganisationOption = { readonly id: string; readonly name: string; readonly path: string };
export type UnitOption = {
  readonly code: string;
  readonly name: string;
  readonly path: string;
  readonly presentName?: string;
};
export type UploadedPaper = {
  readonly uploadId: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
};
