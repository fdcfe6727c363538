import { z } from 'zod';
import { personShape, problemPlace } from '../platform/http/shapes';

export const procedureDefinitionShape = z
  .looseObject({ formatVersion: z.literal(1), code: z.string(), name: z.string(), field: z.string() })
  .describe('ProcedureDefinition: /api/v1/meta/procedure-definition.schema.json');

export const procedureSummaryShape = z.object({
  code: z.string(),
  temporaryCode: z.boolean(),
  name: z.string(),
  field: z.string(),
  summary: z.string(),
  version: z.number().int(),
  online: z.boolean(),
});

export const procedureVersionShape = z.object({
  code: z.string(),
  version: z.number().int(),
  definition: procedureDefinitionShape,
  publishedAt: z.string(),
  publishedBy: z.string(),
  hash: z.string(),
  forms: z.array(
    z.object({
      componentId: z.string(),
      code: z.string(),
      version: z.number().int(),
      title: z.string(),
      hash: z.string(),
    }),
  ),
  latestVersion: z.number().int(),
});

export const procedureDraftSummaryShape = z.object({
  code: z.string(),
  name: z.string(),
  field: z.string(),
  draft: z
    .object({ revision: z.number().int(), status: z.string(), editedAt: z.string(), editedBy: z.string() })
    .nullable(),
  publishedVersion: z.number().int().nullable(),
});

export const procedureDraftShape = z.object({
  code: z.string(),
  definition: procedureDefinitionShape,
  revision: z.number().int(),
  status: z.enum(['editing', 'handed-over']),
  editedAt: z.string(),
  editedBy: personShape,
  problems: z.array(problemPlace),
});
