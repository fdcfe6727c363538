import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDemoProvider } from '../adapters/identity/demo-provider';
import type { Me, Problem } from '../contract';
import { aBrowser, type RunningServer, startServer } from '../server.fixtures';
import { sessions } from './accounts.table';
import { ownPath } from './sign-in.routes';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

it('signs in by one click on the provider’s page, and says who it is', async () => {
  const browser = aBrowser(server.origin);
  const { response } = await browser.signIn('thiet-ke');
  expect(response.status).toBe(200);
  const me = (await response.json()) as Me;
  expect(me).toMatchObject({
    login: 'thiet-ke',
    name: 'Nguyễn Thị Hoà',
    organisation: { name: 'Ban Chấp hành Trung ương' },
    roles: [{ role: 'designer', organisationName: 'Ban Chấp hành Trung ương' }],
    mode: 'demo',
  });
});

it.each([
  ['an address that is none', { host: 'a b' }, 400],
  ['another name of this machine', { host: 'localhost', accept: 'text/html' }, 307],
])('puts the policy on the answer to %s, before any route', async (_, headers, status) => {
  const answer = await new Promise<IncomingMessage>((resolve) => {
    get(`${server.origin}/`, { headers: { ...headers } }, (response) => resolve(response.resume()));
  });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
});

it('shows every demo account on a page that keeps the policy', async () => {
  const { response } = await aBrowser(server.origin).follow('/auth/login');
  const html = await response.text();
  expect(html).toContain('Đỗ Thanh Bình');
  expect(html).not.toMatch(/<script|<style|style=|onclick/);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  const css = await fetch(`${server.origin}/oidc/demo.css`);
  expect(css.headers.get('content-type')).toContain('text/css');
});

it('asks again after signing out, so that another account can be taken', async () => {
  const browser = aBrowser(server.origin);
  await browser.signIn('thiet-ke');
  expect((await browser.go('/auth/logout', { method: 'POST' })).status).toBe(204);
  expect((await browser.go('/api/v1/me')).status).toBe(401);
  const { response } = await browser.signIn('kiem-tra');
  expect(await response.json()).toMatchObject({ login: 'kiem-tra' });
});

it('ends the session itself at sign-out, not only its cookie', async () => {
  const browser = aBrowser(server.origin);
  await browser.signIn('thiet-ke');
  const stolen = browser.cookies.get('motcua') ?? '';
  await browser.go('/auth/logout', { method: 'POST' });
  const again = await fetch(`${server.origin}/api/v1/me`, { headers: { cookie: `motcua=${stolen}` } });
  expect(again.status).toBe(401);
});

it('gives a new token at each sign-in and ends the former session', async () => {
  const browser = aBrowser(server.origin);
  await browser.signIn('thiet-ke');
  const former = browser.cookies.get('motcua');
  await browser.signIn('thiet-ke');
  expect(browser.cookies.get('motcua')).not.toBe(former);
  const again = await fetch(`${server.origin}/api/v1/me`, { headers: { cookie: `motcua=${former}` } });
  expect(again.status).toBe(401);
});

it('keeps no token, only its hash', async () => {
  const browser = aBrowser(server.origin);
  await browser.signIn('thiet-ke');
  const rows = await server.db.read.select({ tokenHash: sessions.tokenHash }).from(sessions);
  expect(rows.map(({ tokenHash }) => tokenHash)).not.toContain(browser.cookies.get('motcua'));
});

it('refuses somebody whom the issuer knows and we do not, and writes it down', async () => {
  const { response } = await aBrowser(server.origin).signIn('nguoi-la');
  expect(response.status).toBe(403);
  expect(((await response.json()) as Problem).code).toBe('no-account');
  const auditor = aBrowser(server.origin);
  await auditor.signIn('kiem-tra');
  const trail = await (await auditor.send('GET', '/audit?entity=session:nguoi-la')).json();
  expect(trail).toMatchObject({ items: [{ action: 'session.refused' }] });
});

it.each([
  ['a made-up code', 'code=made-up&state=STATE', true],
  ['another state', 'code=x&state=other', true],
  ['no attempt begun here', 'code=x&state=y', false],
])('refuses a callback with %s', async (_, query, begun) => {
  const browser = aBrowser(server.origin);
  if (begun) await browser.go('/auth/login');
  const response = await browser.go(`/auth/callback?${query}`);
  expect(response.status).toBe(400);
  expect(browser.cookies.has('motcua')).toBe(false);
});

it('sends people back to our own paths alone', () => {
  expect(ownPath('/designer/?x=1#y')).toBe('/designer/?x=1#y');
  for (const foreign of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/%5c/..//evil',
    'javascript:x',
    undefined,
  ]) {
    expect(new URL(ownPath(foreign), server.origin).origin).toBe(server.origin);
    expect(ownPath(foreign)).not.toMatch(/^\/[/\\]/);
  }
});

it('stops listening to an address that fails again and again', async () => {
  const one = await startServer();
  try {
    const statuses: number[] = [];
    for (let n = 0; n < 22; n += 1) statuses.push((await aBrowser(one.origin).go('/auth/callback?code=x')).status);
    expect(statuses[0]).toBe(400);
    expect(statuses.at(-1)).toBe(429);
  } finally {
    await one.close();
  }
});

it('cannot make the demo provider in production', async () => {
  const made = createDemoProvider({ mode: 'production', origin: server.origin, accounts: [] });
  await expect(made).rejects.toThrow('production');
});
