/** What routes ask of a request: a JSON body, a query, the revision in If-Match; refused in words when they are wrong. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type DescribeRouteOptions, describeRoute, resolver, validator } from 'hono-openapi';
import { z } from 'zod';
import type { AppContext, AppEnv } from './env';
import { problem } from './problem';
import { explainIssue } from './zod-vietnamese';

const LARGEST_BODY = 4 * 1024 * 1024;
/** Far more than a form, a condition or an answer needs; what walks a body may then call itself for each level. */
const DEEPEST_BODY = 200;

/** No store can keep a NUL, so nothing has one in its code: an address that spells it is refused before any is asked. */
export const onlyStorableAddress: MiddlewareHandler<AppEnv> = async (c, next) =>
  /%00/.test(c.req.url) ? problem(c, { code: 'malformed-address' }, 400) : next();

/** Before all API routes: bodies are JSON, of a bounded size, well formed, and carry no text that a store cannot keep. */
export function jsonBodies(): MiddlewareHandler<AppEnv>[] {
  return [
    bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => problem(c as AppContext, { code: 'too-large' }, 413) }),
    onlyJson,
  ];
}

const onlyJson: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
  const text = await c.req.text();
  if (text === '') return next();
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return problem(c, { code: 'unsupported-media-type' }, 415);
  try {
    const value: unknown = JSON.parse(text);
    if (mayHoldUnstorable.test(text) && holdsUnstorable(value)) return problem(c, { code: 'malformed-json' }, 400);
    if (deeperThan(DEEPEST_BODY, text)) return problem(c, { code: 'too-deep' }, 400);
  } catch {
    return problem(c, { code: 'malformed-json' }, 400);
  }
  return next();
};

// NUL is no text to PostgreSQL, a lone surrogate is no Unicode; JSON can spell both only as escapes.
const mayHoldUnstorable = /\\u(?:0000|d[89a-f])/i;
const unstorable = /\0|\p{Cs}/u;

function holdsUnstorable(value: unknown): boolean {
  const waiting: unknown[] = [value];
  for (let next = waiting.pop(); waiting.length > 0 || next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string' && unstorable.test(next)) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, inner] of Object.entries(next)) {
      if (unstorable.test(key)) return true;
      if (inner !== null && inner !== undefined) waiting.push(inner);
    }
  }
  return false;
}

/** Counts the brackets that stand outside texts, in JSON that is known to be well formed. */
function deeperThan(limit: number, json: string): boolean {
  let level = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at += 1) {
    const mark = json[at];
    if (mark === '\\') at += 1;
    else if (mark === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (mark === '[' || mark === '{') level += 1;
    else if (mark === ']' || mark === '}') level -= 1;
    if (level > limit) return true;
  }
  return false;
}

/** The body, of this shape: `c.req.valid('json')`. */
export const jsonBody = <S extends z.ZodType>(
  schema: S,
): MiddlewareHandler<AppEnv, string, { in: { json: z.input<S> }; out: { json: z.output<S> } }> =>
  validator<S, 'json', AppEnv, string, z.input<S>, z.output<S>>('json', schema, refuseIssues) as never;

/** The query string, of this shape: `c.req.valid('query')`. Values are text: use `z.coerce` for numbers. */
export const query = <S extends z.ZodType>(
  schema: S,
): MiddlewareHandler<AppEnv, string, { in: { query: QueryText }; out: { query: z.output<S> } }> =>
  validator<S, 'query', AppEnv, string, z.input<S>, z.output<S>>('query', schema, refuseIssues) as never;

type QueryText = { [name: string]: string | string[] };

/** A version's number as an address spells it: digits alone, so that each version has one address. */
export const versionIn = (text: string | undefined): number | undefined =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : undefined;

/** Members of every paged query. */
export const paging = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
};

/** A search text of a bounded length. */
export const searchText = z.string().trim().max(200).optional();

type Checked = { success: true } | { success: false; error: readonly { message: string; path?: readonly unknown[] }[] };

function refuseIssues(result: Checked, c: Context): Response | undefined {
  if (result.success) return undefined;
  const errors = result.error.map((issue) => {
    const path = (issue.path ?? []).map((step) =>
      typeof step === 'object' && step !== null && 'key' in step ? step.key : step,
    );
    return { path: path.map((step) => `/${String(step)}`).join(''), message: explainIssue(issue) };
  });
  const detail = errors.slice(0, 5).map(({ path, message }) => (path ? `${path.slice(1)}: ${message}` : message));
  return problem(
    c as AppContext,
    { code: 'invalid-request', places: errors } as { code: string },
    400,
    detail.join(' '),
  );
}

/** The revision that the change was made on, from `If-Match: "7"`: `c.var.revision`. Missing or unreadable: 428. */
export const ifMatch = (): MiddlewareHandler<AppEnv> => async (c, next) => {
  const found = /^(?:W\/)?"(\d{1,15})"$/.exec(c.req.header('if-match')?.trim() ?? '');
  if (!found) return problem(c, { code: 'revision-required' }, 428);
  c.set('revision', Number(found[1]));
  return next();
};

/** Sets the ETag of a revisioned thing. */
export const withRevision = (c: AppContext, revision: number): void => c.header('etag', `"${revision}"`);

/**
 * One line of the API reference.
 *
 * @example
 * describe({ tag: 'Biểu mẫu', summary: 'Bản thảo của một biểu mẫu', returns: formDraft })
 */
export function describe(about: {
  tag: string;
  summary: string;
  /** Shape of a successful answer. */
  returns?: z.ZodType;
  status?: 200 | 201 | 204;
}): MiddlewareHandler {
  const { tag, summary, returns, status = 200 } = about;
  const content = returns ? { 'application/json': { schema: resolver(returns) } } : undefined;
  const refusal = { description: 'Không nhận', content: { 'application/problem+json': { schema: problemShape } } };
  const responses: DescribeRouteOptions['responses'] = {
    [status]: { description: 'Được', ...(content ? { content } : {}) },
    '4XX': refusal,
  };
  return describeRoute({ tags: [tag], summary, responses });
}

const problemShape = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' as const },
    title: { type: 'string' as const },
    status: { type: 'integer' as const },
    code: { type: 'string' as const },
    detail: { type: 'string' as const },
    requestId: { type: 'string' as const },
  },
};
