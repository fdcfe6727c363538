import { isDeepStrictEqual } from 'node:util';
import type { CompiledForm, Field, FormRules, Json, JsonObject } from '@motcua/schema';

export type LockedFact = { readonly field: Field; readonly sourceName: string; readonly value: Json };
export type ChangedValue = { readonly fieldId: string; readonly path: string; readonly text: string };

/** Compares what was sent with what the registers hold, field by field. */
export function findChangedValues(
  compiled: CompiledForm,
  rules: FormRules,
  answers: JsonObject,
  facts: readonly LockedFact[],
): readonly ChangedValue[] {
  const paths = new Map(compiled.places.map((place) => [place.id, place.path]));
  return facts.flatMap(({ field, sourceName, value }) => {
    const path = paths.get(field.id);
    if (!path || !rules.shown(field.id, answers)) return [];
    if (isDeepStrictEqual(valueAt(answers, path), value)) return [];
    const text = `“${field.schema.title ?? field.name}” phải đúng như ${sourceName} đang ghi. Nếu dữ liệu đó sai, đề nghị cơ quan quản lý dữ liệu chỉnh sửa.`;
    return [{ fieldId: field.id, path: `/${path.map(pointerPart).join('/')}`, text }];
  });
}

function valueAt(answers: JsonObject, path: readonly string[]): Json | undefined {
  let here: Json | undefined = answers;
  for (const name of path) {
    if (here === null || typeof here !== 'object' || Array.isArray(here) || !Object.hasOwn(here, name))
      return undefined;
    here = (here as JsonObject)[name];
  }
  return here;
}

const pointerPart = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
