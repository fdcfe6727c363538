import type { Json, Prefill } from '@motcua/schema';

export type SourceId = Prefill['source'];

/** Whose data are asked for: the signed-in person or organisation. */
export type DataSubject = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly organisationId: string;
  /** The key in the member register, when the account is a member's. */
  readonly memberId: string | null;
};

export type SourceValue = { readonly value: Json; readonly at: string };

/**
 * Nguồn dữ liệu (Đ28.3c, Đ33): one register that fills forms. It is asked once for everything a form wants of it;
 * an attribute it holds no value for is left out of the answer.
 */
export type DataSource = {
  readonly id: SourceId;
  /** The register's name, shown beside each value it gave. */
  readonly name: string;
  readonly fetch: (
    subject: DataSubject,
    attributes: readonly string[],
  ) => Promise<{ readonly [attribute: string]: SourceValue }>;
};
