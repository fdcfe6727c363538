/** A signed statement, kept outside the database, that the chain once ended here. */
export type StatedHead = {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
  /** Does its signature hold? */
  readonly genuine: () => boolean;
};

/** Đầu chuỗi nhật ký ngoài cơ sở dữ liệu: without it, cutting the tail of the chain would leave no trace. */
export type AuditHeadPort = {
  /** Called after each commit that appended entries; several calls in a row may be written as the last of them. */
  readonly record: (head: { seq: number; hash: string; at: string }) => void;
  /** Everything stated so far, oldest first. */
  readonly stated: () => AsyncIterable<StatedHead>;
  /** Resolves when everything recorded is written. */
  readonly flush: () => Promise<void>;
};
