import { type Outcome, ok, refuse } from '@motcua/schema';
import type { Problem } from '@motcua/server';
import { refusalText } from './refusal-texts';

/** What the server (or the network) answered instead of the thing asked for; `text` is ready for people. */
export type ApiRefusal = {
  readonly code: string;
  readonly status: number;
  readonly text: string;
  readonly problem: Problem | null;
};

export type Answer<T> = Promise<Outcome<T, ApiRefusal>>;

export type RequestOptions = {
  readonly query?: { readonly [name: string]: string | number | null | undefined };
  readonly body?: unknown;
  /** A file instead of a JSON body. */
  readonly file?: Blob;
  /** The revision that the change was made on. */
  readonly revision?: number;
  readonly signal?: AbortSignal;
  /** The request outlives the page. */
  readonly keepalive?: boolean;
};

export const OFFLINE = 'offline';
export const ABORTED = 'aborted';
export const NOT_SIGNED_IN = 'not-signed-in';
export const CHANGED_MEANWHILE = 'changed-meanwhile';

/** One call of `/api/v1`. Never throws: a lost connection, a refusal and an abort are all values. */
export async function request<T>(method: string, path: string, options: RequestOptions = {}): Answer<T> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}${queryString(options.query)}`, {
      method,
      credentials: 'same-origin',
      headers: headersOf(options),
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.file ? { body: options.file } : {}),
      ...(options.signal ? { signal: options.signal } : {}),
      ...(options.keepalive ? { keepalive: true } : {}),
    });
  } catch {
    return refuseWith(options.signal?.aborted ? ABORTED : OFFLINE, 0, null);
  }
  const content = await readJson(response);
  if (response.ok) return ok(content as T);
  const problem = isProblem(content) ? content : null;
  return refuseWith(problem?.code ?? 'unreadable-answer', response.status, problem);
}

function headersOf({ body, file, revision }: RequestOptions): Record<string, string> {
  return {
    accept: 'application/json',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(file ? { 'content-type': 'application/octet-stream' } : {}),
    ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
  };
}

function queryString(query: RequestOptions['query'] = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text ? `?${text}` : '';
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function isProblem(content: unknown): content is Problem {
  return (
    typeof content === 'object' &&
    content !== null &&
    'code' in content &&
    typeof (content as Problem).code === 'string'
  );
}

const refuseWith = (code: string, status: number, problem: Problem | null) =>
  refuse<ApiRefusal>({ code, status, problem, text: refusalText(code, status, problem?.detail) });
