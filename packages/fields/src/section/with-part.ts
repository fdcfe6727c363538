import type { Json, JsonObject } from '@motcua/schema';
import { objectOf } from '../read-value';

/**
 * A value made of parts with one part changed; an empty part is absent. Parts that mean nothing by themselves
 * (`idle`) do not keep the value alive: when they alone are left, the whole is absent.
 */
export function withPart(
  value: unknown,
  part: string,
  next: Json | undefined,
  idle: JsonObject = {},
): JsonObject | undefined {
  const parts: { [key: string]: Json } = { ...idle };
  for (const [key, held] of Object.entries(objectOf(value) ?? {})) parts[key] = held as Json;
  if (next === undefined) delete parts[part];
  else parts[part] = next;
  const alive = Object.keys(parts).some((key) => !Object.hasOwn(idle, key));
  return alive ? parts : undefined;
}
