import type { UploadedPaper } from '@motcua/fields';
import type { UploadedFile } from '@motcua/server';
import { Upload } from 'tus-js-client';
import { call } from '../app/client';
import { currentTexts } from '../app/language';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Sends a file in pieces that survive a broken connection, then waits for its scan. Rejects with words for a person. */
export async function upload(
  file: File,
  report: (share: number) => void,
  signal?: AbortSignal,
): Promise<UploadedPaper> {
  const id = await send(file, report, signal);
  for (let wait = 150; ; wait = Math.min(wait * 2, 2000)) {
    const answer = await call<UploadedFile>(`/uploads/${encodeURIComponent(id)}/status`, { signal });
    if (!answer.ok) throw new Error(answer.problem.detail);
    const { status, reason, name, size, mediaType } = answer.value;
    if (status === 'clean') return { uploadId: id, name, size, mediaType };
    if (status === 'refused') throw new Error(reason ?? currentTexts().uploadRefused);
    await pause(wait);
  }
}

function send(file: File, report: (share: number) => void, signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = new Upload(file, {
      endpoint: '/api/v1/uploads',
      retryDelays: [0, 1000, 3000, 5000, 10_000],
      chunkSize: 1024 * 1024,
      removeFingerprintOnSuccess: true,
      metadata: { filename: file.name.normalize('NFC'), filetype: file.type },
      onProgress: (sent, total) => report(total === 0 ? 0 : sent / total),
      onError: (error) => reject(new Error(refusalText(error))),
      onSuccess: () => resolve(sending.url?.split('/').pop() ?? ''),
    });
    signal?.addEventListener('abort', () => void sending.abort());
    sending.start();
  });
}

function refusalText(error: Error & { originalResponse?: { getBody(): string } | null }): string {
  try {
    return JSON.parse(error.originalResponse?.getBody() ?? '').detail;
  } catch {
    return error.originalResponse ? currentTexts().uploadRefused : currentTexts().offline;
  }
}
