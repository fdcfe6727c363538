/** Blobs as files under `data/blobs`, two letters of the hash to a folder. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BlobStorePort } from '../../ports/blob-store';

export function fileSystemBlobStore(folder: string): BlobStorePort {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    async keep(file) {
      const hash = createHash('sha256');
      await pipeline(createReadStream(file), hash);
      const sha256 = hash.digest('hex');
      const target = pathOf(sha256);
      if (!existsSync(target)) {
        await mkdir(dirname(target), { recursive: true });
        // A half-written blob must never stand under its address.
        const beside = `${target}.${process.pid}.part`;
        await copyFile(file, beside);
        await rename(beside, target);
      }
      return { sha256, size: (await stat(target)).size };
    },
    async open(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256) || !existsSync(pathOf(sha256))) return undefined;
      return Readable.toWeb(createReadStream(pathOf(sha256))) as ReadableStream<Uint8Array>;
    },
  };
}
