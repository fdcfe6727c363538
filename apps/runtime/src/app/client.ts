import type { Problem } from '@motcua/server';
import { currentTexts } from './language';

/** What a call came to: a value, or the problem that the server (or the network) gave, with words for a person. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

type Call = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  readonly signal?: AbortSignal;
};

const localProblem = (code: string, detail: string): Problem => ({
  type: 'about:blank',
  title: detail,
  status: 0,
  code,
  detail,
  requestId: '',
});

export const offlineProblem = (): Problem => localProblem('offline', currentTexts().offline);

/** Calls the API. `path` starts after `/api/v1`. Never throws but for an abort. */
export async function call<T>(path: string, { method = 'GET', body, headers, signal }: Call = {}): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      signal,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return { ok: false, problem: offlineProblem() };
  }
  const text = await response.text();
  try {
    const value = text ? JSON.parse(text) : undefined;
    return response.ok ? { ok: true, value } : { ok: false, problem: value };
  } catch {
    return { ok: false, problem: localProblem('unreadable', currentTexts().unreadable) };
  }
}

/** A query string of what is set; an empty one is no string at all. */
export function query(values: Record<string, string | number | undefined>): string {
  const set = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)]))}`;
}
