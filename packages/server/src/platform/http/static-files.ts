/**
 * Built files, known by name from the start (so no path can lead out of the folder) and kept in memory, compressed once
 * at their first reading. Hashed names under `assets/` never change; everything else is asked for again by ETag.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';
import type { AppContext } from './env';

export type StaticFiles = { serve(c: AppContext, path: string): Response | undefined };

export function staticFiles(folder: string): StaticFiles {
  const names = new Map(listFiles(folder).map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
  const read = new Map<string, Kept>();
  return {
    serve(c, path) {
      const file = names.get(path);
      if (!file) return undefined;
      const kept = read.get(path) ?? load(file);
      read.set(path, kept);
      return answer(c, path, kept);
    },
  };
}

type Kept = {
  type: string;
  etag: string;
  plain: Buffer<ArrayBuffer>;
  br?: Buffer<ArrayBuffer>;
  gzip?: Buffer<ArrayBuffer>;
};

function load(file: string): Kept {
  const plain = readFileSync(file);
  const type = getMimeType(file) ?? types[extname(file)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  if (!compressible.test(type) || plain.length < 1024) return { type, etag, plain };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: plain.length > 500_000 ? 5 : 10 } };
  return { type, etag, plain, br: brotliCompressSync(plain, quality), gzip: gzipSync(plain, { level: 9 }) };
}

function answer(c: AppContext, path: string, kept: Kept): Response {
  const headers: Record<string, string> = {
    etag: kept.etag,
    'cache-control': /\/assets\/[^/]+-[\w-]{8,}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
  };
  if (c.req.header('if-none-match')?.includes(kept.etag)) return c.body(null, 304, headers);
  const accepted = c.req.header('accept-encoding') ?? '';
  const encoding =
    kept.br && /\bbr\b/.test(accepted) ? 'br' : kept.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  const body = (encoding && kept[encoding]) ?? kept.plain;
  return c.body(body, 200, {
    ...headers,
    'content-type': kept.type,
    'content-length': String(body.length),
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
}

const compressible = /^(text\/|application\/(json|manifest\+json|javascript)|image\/svg)/;
const types: { readonly [extension: string]: string } = {
  '.map': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

function listFiles(folder: string): string[] {
  const found: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    // Hidden files are the build's own notes.
    if (!name.split(sep).some((part) => part.startsWith('.')) && statSync(file).isFile()) found.push(file);
  }
  return found;
}
