import { afterEach, expect, it, vi } from 'vitest';
import { request } from './client';

const answer = (status: number, body: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(JSON.stringify(body), { status })),
  );
afterEach(() => vi.unstubAllGlobals());

it('sends the revision as If-Match and leaves out empty search words', async () => {
  answer(200, { ok: 1 });
  await request('PUT', '/forms/x/draft', { body: {}, revision: 7, query: { search: '', page: 2 } });
  const [address, init] = vi.mocked(fetch).mock.calls[0] ?? [];
  expect(address).toBe('/api/v1/forms/x/draft?page=2');
  expect(new Headers(init?.headers).get('if-match')).toBe('"7"');
});

it('gives a refusal with the words of the server', async () => {
  answer(409, { code: 'same-person', detail: 'Người công bố phải khác người sửa sau cùng.' });
  const refused = await request('POST', '/forms/x/versions');
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'same-person', status: 409, text: 'Người công bố phải khác người sửa sau cùng.' },
  });
});

it('tells a lost connection from an abort, and reads no answer that is not JSON', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('failed');
  });
  expect(await request('GET', '/me')).toMatchObject({ error: { code: 'offline' } });
  const abort = new AbortController();
  abort.abort();
  expect(await request('GET', '/me', { signal: abort.signal })).toMatchObject({ error: { code: 'aborted' } });
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
  expect(await request('GET', '/me')).toMatchObject({ error: { code: 'unreadable-answer', status: 502 } });
});
