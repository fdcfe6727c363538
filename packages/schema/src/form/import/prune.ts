import type { JsonSchemaObject } from '../../shared/json';
import { schemaKeywords } from '../rules-of-definition/fragment-keywords';
import { flawsOfField } from '../rules-of-definition/fragments';
import { EDIT_DEPTH, flawsOf } from '../rules-of-definition/plain-json';
import { isRecord } from '../structure';
import { type Loss, lossTexts } from './loss';

const ROUNDS = 50;

/** Words of a schema that judge nothing. */
const wordsOnly: ReadonlySet<string> = new Set(['title', 'description', '$comment', 'format']);

/**
 * Takes out of a fragment whatever a form may not hold (a pattern that can run away, markup among the choices, a
 * reference that never ends), each by name. Undefined when nothing sound is left.
 */
export function pruned(fragment: JsonSchemaObject, at: string, losses: Loss[]): JsonSchemaObject | undefined {
  const schema: { [keyword: string]: unknown } = structuredClone(fragment);
  for (let round = 0; round < ROUNDS; round++) {
    const flaws = [
      ...flawsOf({ schema }, EDIT_DEPTH).map(({ path, text }) => ({ path: path.replace('/schema', ''), text })),
      ...flawsOfField({ schema: schema as JsonSchemaObject }),
    ];
    if (flaws.length === 0) return schema as JsonSchemaObject;
    for (const { path, text } of flaws) {
      const taken = takeOut(schema, path);
      if (taken === undefined) return undefined;
      if (taken !== '' && !wordsOnly.has(taken))
        losses.push({ path: `${at}${path}`, keyword: taken, text: `${lossTexts.refused}: ${text}` });
    }
  }
  return undefined;
}

/** Deletes the keyword that a pointer leads to or through; '' when it is gone already, undefined when there is none. */
function takeOut(schema: { [keyword: string]: unknown }, path: string): string | undefined {
  const tokens = path
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  let at = schema;
  let last: { readonly holder: { [keyword: string]: unknown }; readonly keyword: string } | undefined;
  while (tokens.length > 0) {
    const keyword = tokens.shift() ?? '';
    if (!Object.hasOwn(at, keyword)) return '';
    last = { holder: at, keyword };
    const holds = Object.hasOwn(schemaKeywords, keyword) ? schemaKeywords[keyword]?.holds : undefined;
    if (holds === undefined || tokens.length === 0) break;
    let inner: unknown = at[keyword];
    if (holds !== 'one') {
      const token = tokens.shift() ?? '';
      inner =
        isRecord(inner) || Array.isArray(inner) ? Object.entries(inner).find(([key]) => key === token)?.[1] : undefined;
    }
    if (!isRecord(inner) || tokens.length === 0) break;
    at = inner as { [keyword: string]: unknown };
  }
  if (!last) return undefined;
  delete last.holder[last.keyword];
  return last.keyword;
}
