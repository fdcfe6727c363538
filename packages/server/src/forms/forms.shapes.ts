import { z } from 'zod';
import { decisionShape, personShape, problemPlace } from '../platform/http/shapes';

/** What these routes take and give, for checking requests and for the API reference. */
export const definitionShape = z
  .looseObject({ formatVersion: z.literal(1), code: z.string(), title: z.string() })
  .describe('FormDefinition: /api/v1/meta/form-definition.schema.json');

/** Taken as it comes: the core judges it and names the places. */
export const anyDefinition = z.strictObject({ definition: z.unknown() });

export const formDraftShape = z.object({
  code: z.string(),
  definition: definitionShape,
  revision: z.number().int(),
  status: z.enum(['editing', 'handed-over']),
  editedAt: z.string(),
  editedBy: personShape,
  basedOnVersion: z.number().int().nullable(),
  problems: z.array(problemPlace),
});

export const formSummaryShape = z.object({
  code: z.string(),
  slug: z.string(),
  title: z.string(),
  procedureCode: z.string(),
  draft: z
    .object({ revision: z.number().int(), status: z.string(), editedAt: z.string(), editedBy: z.string() })
    .nullable(),
  publishedVersion: z.number().int().nullable(),
});

export const formVersionSummaryShape = z.object({
  code: z.string(),
  version: z.number().int(),
  title: z.string(),
  hash: z.string(),
  definitionHash: z.string(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  notes: z.string(),
  supersededAt: z.string().nullable(),
  acceptedUntil: z.string().nullable(),
});

export const formVersionShape = formVersionSummaryShape.extend({
  definition: definitionShape,
  checks: z.array(z.looseObject({ id: z.string(), at: z.string(), severity: z.enum(['error', 'warning']) })),
});

export const publishFormShape = z.strictObject({
  procedures: z.array(z.string().max(40)).max(200),
  notes: z.string().trim().max(4000),
  decision: decisionShape.optional(),
});

export const publishedFormShape = z.object({
  version: formVersionSummaryShape,
  procedures: z.array(z.object({ code: z.string(), version: z.number().int() })),
});
