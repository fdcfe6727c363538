import { z } from 'zod';
import { anyJsonObject } from '../platform/http/shapes';

const id = z.string().min(1).max(64);

export const submitShape = z.strictObject({
  procedure: z.strictObject({ code: z.string().max(40), version: z.number().int().min(1) }),
  forms: z
    .array(
      z.strictObject({
        componentId: id,
        code: z.string().max(100),
        version: z.number().int().min(1),
        hash: z.string().max(64),
        answers: anyJsonObject,
      }),
    )
    .max(50),
  papers: z.array(z.strictObject({ componentId: id, uploadIds: z.array(id).max(50) })).max(100),
  declaration: z.strictObject({ accepted: z.boolean(), text: z.string().trim().min(1).max(4000) }),
});

/** The client makes it, once for a submission however often it is sent. */
export const submissionKey = /^[A-Za-z0-9_-]{8,100}$/;

const fieldError = z.object({
  path: z.string(),
  fieldId: z.string().nullable(),
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  text: z.string(),
});

const file = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number().int(),
  mediaType: z.string(),
  status: z.string(),
  reason: z.string().nullable(),
});

export const dossierShape = z.object({
  code: z.string(),
  procedure: z.object({ code: z.string(), version: z.number().int(), name: z.string() }),
  status: z.enum(['submitted']),
  applicant: z.object({ id: z.string(), name: z.string(), organisationName: z.string() }),
  receiving: z.object({ id: z.string(), name: z.string() }),
  submittedAt: z.string(),
  receivedAt: z.string(),
  dueAt: z.string().nullable(),
  dueBecause: z.string(),
  forms: z.array(
    z.object({
      componentId: z.string(),
      code: z.string(),
      version: z.number().int(),
      title: z.string(),
      hash: z.string(),
      answers: z.looseObject({}),
      warnings: z.array(fieldError),
    }),
  ),
  papers: z.array(z.object({ componentId: z.string(), name: z.string(), files: z.array(file) })),
  declaration: z.object({ text: z.string(), at: z.string() }),
  revision: z.number().int(),
});

export const dossierSummaryShape = z.object({
  code: z.string(),
  procedureCode: z.string(),
  procedureName: z.string(),
  status: z.enum(['submitted']),
  applicantName: z.string(),
  organisationName: z.string(),
  submittedAt: z.string(),
  receivedAt: z.string(),
  dueAt: z.string().nullable(),
  minutesLeft: z.number().int().nullable(),
});
