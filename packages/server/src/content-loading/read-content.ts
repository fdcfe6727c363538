import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the content files hold, as far as the product does not judge it elsewhere. */
const facts = z.record(z.string(), z.json());

export const codeListFile = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  source: z.string().min(1),
  entries: z.array(
    z.object({
      code: z.string().min(1),
      name: z.string().min(1),
      aliases: z.array(z.string()).default([]),
      parent: z.string().nullable().default(null),
      validFrom: z.string().nullable().default(null),
      validTo: z.string().nullable().default(null),
      facts: facts.default({}),
    }),
  ),
});

export const libraryFile = z.object({
  elements: z.array(z.unknown()).default([]),
  blocks: z.array(z.unknown()).default([]),
});

export const organisationsFile = z.object({
  organisations: z.array(
    z.object({
      id: z.string().min(1),
      code: z.string().min(1),
      name: z.string().min(1),
      level: z.enum(['central', 'province', 'commune', 'base', 'branch']),
      parentId: z.string().nullable(),
      active: z.boolean().default(true),
    }),
  ),
});

const role = z.enum([
  'designer',
  'reviewer',
  'publisher',
  'receiver',
  'resolver',
  'decider',
  'auditor',
  'administrator',
  'applicant',
]);

export const accountsFile = z.object({
  accounts: z.array(
    z.object({
      login: z.string().min(1),
      name: z.string().min(1),
      kind: z.enum(['person', 'organisation']),
      organisationId: z.string().min(1),
      roles: z.array(z.object({ role, organisationId: z.string().min(1) })),
      memberId: z.string().optional(),
    }),
  ),
});

const record = z.object({ memberId: z.string().min(1), attributes: facts });

export const registerFile = z
  .object({
    source: z.enum(['member-register', 'population-register']),
    name: z.string().min(1),
    at: z.string().min(1),
    members: z.array(record).default([]),
    persons: z.array(record).default([]),
  })
  .transform(({ source, name, at, members, persons }) => ({
    source,
    name,
    at,
    records: [...members, ...persons].map(({ memberId, attributes }) => ({ subjectId: memberId, attributes })),
  }));

export type ContentFile = { readonly name: string; readonly value: unknown };

/** The JSON files of one folder, by name; a folder that is not there holds none. */
export async function jsonFilesOf(folder: string): Promise<readonly ContentFile[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files: ContentFile[] = [];
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    files.push({ name: join(folder, name), value: JSON.parse(await readFile(join(folder, name), 'utf8')) });
  }
  return files;
}
