/** Kho tệp: bytes kept by the SHA-256 of what they are. */
export type BlobStorePort = {
  /** Keeps a file that is on this machine; gives its address. Keeping the same bytes twice is one blob. */
  readonly keep: (file: string) => Promise<{ readonly sha256: string; readonly size: number }>;
  /** The bytes as a stream, or undefined when there is no such blob. */
  readonly open: (sha256: string) => Promise<ReadableStream<Uint8Array> | undefined>;
};
