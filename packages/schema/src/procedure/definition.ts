import type { LegalBasis } from '../form/definition';

/** Thủ tục hành chính (Đ8): the eight parts as typed data, authored by forms and ordered lists. */
export type ProcedureDefinition = {
  readonly formatVersion: 1;
  /** Mã TTHC `d.dddddd`; `0.dddddd` is a temporary one (mã tạm). */
  readonly code: string;
  readonly name: string;
  /** Lĩnh vực. */
  readonly field: string;
  readonly summary?: string;
  readonly steps: readonly ProcedureStep[];
  readonly channels: readonly Channel[];
  readonly components: readonly ComponentRequirement[];
  readonly timeLimits: readonly TimeLimit[];
  readonly subjects: readonly SubjectKind[];
  readonly authorities: { readonly receiving: AuthorityRule; readonly resolving: AuthorityRule };
  readonly results: readonly ResultKind[];
  /** Yêu cầu, điều kiện, one sentence each. */
  readonly requirements: readonly string[];
  readonly legalBasis: readonly LegalBasis[];
  /** Mức độ xác thực wanted of the account that submits. */
  readonly assuranceLevel: 1 | 2 | 3;
  readonly signing: 'none' | 'applicant';
  readonly delegation: boolean;
  /** Facts that the sources do not give ("chưa có số liệu"), said rather than invented. */
  readonly gaps?: readonly string[];
};

export type ProcedureStep = {
  readonly id: string;
  readonly actor: string;
  readonly action: string;
  readonly online: boolean;
  readonly duration?: Duration;
};

export type Duration = { readonly amount: number; readonly unit: 'working-hour' | 'working-day' | 'day' };

export type Channel = {
  readonly id: string;
  readonly kind: 'online' | 'in-person' | 'post';
  readonly timeLimit?: Duration;
  /** Lệ phí in đồng; 0 is free, absent is not known. */
  readonly fee?: number;
  readonly note?: string;
};

/** Thành phần hồ sơ that is asked for: a form of ours, or a paper to upload. */
export type ComponentRequirement = {
  readonly id: string;
  readonly name: string;
  /** The form filled for it; `version` is null in a draft that follows the newest published one, exact when published. */
  readonly form?: { readonly code: string; readonly version: number | null };
  readonly required: boolean;
  /** When it is asked for, in words. */
  readonly condition?: string;
  readonly originals?: number;
  readonly copies?: number;
  /** Kết quả của thủ tục khác (Đ27.2d). */
  readonly resultOf?: string;
};

export type TimeLimit = { readonly id: string; readonly label: string; readonly duration: Duration };

export type SubjectKind = 'party-member' | 'party-organisation' | 'related-person';

/** Which authority acts: the nearest one of this level at or above the applicant's organisation. */
export type AuthorityRule = { readonly level: OrganisationLevel; readonly note?: string };

/** Cấp tổ chức đảng, from the centre down. */
export type OrganisationLevel = 'central' | 'province' | 'commune' | 'base' | 'branch';

export type ResultKind = { readonly id: string; readonly name: string; readonly documentType?: string };
