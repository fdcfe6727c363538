import type { JsonObject } from '@motcua/schema';
import { z } from 'zod';

/** Shapes that several modules' routes share. */

/** Any JSON object, taken as it came: a record's shape would pass over a member called `__proto__` in silence. */
export const anyJsonObject = z
  .unknown()
  .refine((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
  .transform((value) => value as JsonObject);

export const problemPlace = z.object({
  code: z.string(),
  path: z.string(),
  itemId: z.string().optional(),
  text: z.string(),
});

export const decisionShape = z.strictObject({
  number: z.string().trim().min(1).max(100),
  date: z.iso.date(),
  authority: z.string().trim().min(1).max(300),
  signer: z.string().trim().min(1).max(200),
});

export const personShape = z.object({ id: z.string(), name: z.string() });

export const pagedShape = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int(), page: z.number().int(), pageSize: z.number().int() });

export const reasonShape = z.strictObject({ reason: z.string().trim().min(1).max(2000) });
