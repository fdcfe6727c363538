import type { Json, JsonObject } from '@motcua/schema';

/** An object with one keyword set, or taken away when the value is undefined. */
export function withKeyword(holder: JsonObject, keyword: string, value: Json | undefined): JsonObject {
  const { [keyword]: _, ...others } = holder;
  return value === undefined ? others : { ...holder, [keyword]: value };
}
