import type { Json } from '@motcua/schema';

/** Ids of the files that answers point to: every `uploadId` text, whichever field type wrote it. */
export function uploadIdsIn(answers: Json): readonly string[] {
  if (answers === null || typeof answers !== 'object') return [];
  if (Array.isArray(answers)) return answers.flatMap(uploadIdsIn);
  return Object.entries(answers).flatMap(([name, value]) =>
    name === 'uploadId' && typeof value === 'string' ? [value] : uploadIdsIn(value),
  );
}
