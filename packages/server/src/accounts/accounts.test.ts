import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Account, Paged, Problem, RoleGrant } from '../contract';
import { aBrowser, type RunningServer, startServer } from '../server.fixtures';

type Browser = ReturnType<typeof aBrowser>;

let server: RunningServer;
let central: Browser;
let second: Browser;
let local: Browser;
beforeAll(async () => {
  server = await startServer();
  [central, second, local] = (await Promise.all(['quan-tri', 'quan-tri-2', 'quan-tri-bd'].map(signedIn))) as [
    Browser,
    Browser,
    Browser,
  ];
});
afterAll(() => server.close());

async function signedIn(login: string): Promise<Browser> {
  const browser = aBrowser(server.origin);
  await browser.signIn(login);
  return browser;
}

const read = async <T>(response: Response): Promise<T> => (await response.json()) as T;
const newAccount = (login: string, organisationId = 'ba-dinh') => ({
  login,
  name: `Người ${login}`,
  kind: 'person',
  organisationId,
});

async function accountOf(browser: Browser, login: string): Promise<Account> {
  const found = await read<Paged<Account>>(await browser.send('GET', `/accounts?search=${login}`));
  const account = found.items.find((each) => each.login === login);
  if (!account) throw new Error(`no account ${login}`);
  return account;
}

it('gives a role only when a second administrator approves it', async () => {
  const created = await central.send('POST', '/accounts', newAccount('moi-1'));
  expect(created.status).toBe(201);
  const { id } = await read<Account>(created);
  const proposed = await central.send('POST', `/accounts/${id}/grants`, {
    role: 'receiver',
    organisationId: 'ba-dinh',
  });
  expect(proposed.status).toBe(201);
  const grant = await read<RoleGrant>(proposed);
  expect(grant).toMatchObject({ status: 'proposed', approvedBy: null, organisationName: 'Đảng uỷ phường Ba Đình' });

  const bySame = await central.send('POST', `/accounts/${id}/grants/${grant.id}/approval`);
  expect(bySame.status).toBe(403);
  expect((await read<Problem>(bySame)).code).toBe('same-person');

  const approved = await second.send('POST', `/accounts/${id}/grants/${grant.id}/approval`);
  expect(await read<RoleGrant>(approved)).toMatchObject({ status: 'granted', approvedBy: 'Ngô Thanh Tùng' });
  const twice = await second.send('POST', `/accounts/${id}/grants/${grant.id}/approval`);
  expect((await read<Problem>(twice)).code).toBe('not-proposed');

  const revoked = await central.send('DELETE', `/accounts/${id}/grants/${grant.id}`);
  expect(await read<RoleGrant>(revoked)).toMatchObject({ status: 'revoked' });
  expect((await accountOf(central, 'moi-1')).grants).toEqual([]);
});

it('lets a role work from its approval and stop at its revocation, within an open session', async () => {
  const account = await accountOf(central, 'dang-vien');
  const member = await signedIn('dang-vien');
  expect((await member.send('GET', '/accounts')).status).toBe(403);
  const grant = await read<RoleGrant>(
    await central.send('POST', `/accounts/${account.id}/grants`, { role: 'administrator', organisationId: 'ba-dinh' }),
  );
  expect((await member.send('GET', '/accounts')).status).toBe(403);
  await second.send('POST', `/accounts/${account.id}/grants/${grant.id}/approval`);
  expect((await member.send('GET', '/accounts')).status).toBe(200);
  await second.send('DELETE', `/accounts/${account.id}/grants/${grant.id}`);
  expect((await member.send('GET', '/accounts')).status).toBe(403);
});

it('keeps an administrator within their own tree', async () => {
  const seen = await read<Paged<Account>>(await local.send('GET', '/accounts?pageSize=100'));
  expect(new Set(seen.items.map(({ organisationId }) => organisationId))).toEqual(new Set(['ba-dinh']));
  const outside = await local.send('POST', '/accounts', newAccount('moi-2', 'hoan-kiem'));
  expect((await read<Problem>(outside)).code).toBe('outside-own-tree');
  const other = await accountOf(central, 'tiep-nhan-hk');
  expect((await local.send('GET', `/accounts/${other.id}`)).status).toBe(404);
  const own = await accountOf(central, 'tiep-nhan');
  const upwards = await local.send('POST', `/accounts/${own.id}/grants`, {
    role: 'designer',
    organisationId: 'trung-uong',
  });
  expect((await read<Problem>(upwards)).code).toBe('outside-own-tree');
});

it('gives roles over what all share at the top of the tree alone, and the security log to its administrator', async () => {
  const account = await accountOf(central, 'tiep-nhan');
  for (const role of ['designer', 'reviewer', 'publisher', 'auditor']) {
    const below = await local.send('POST', `/accounts/${account.id}/grants`, { role, organisationId: 'ba-dinh' });
    expect(below.status).toBe(422);
    expect((await read<Problem>(below)).code).toBe('central-role');
  }
  const atTop = { role: 'auditor', organisationId: 'trung-uong' };
  expect((await central.send('POST', `/accounts/${account.id}/grants`, atTop)).status).toBe(201);
  const trail = async (browser: Browser) =>
    new Set(
      (await read<Paged<{ actor: { name: string } }>>(await browser.send('GET', '/audit?pageSize=100'))).items.map(
        ({ actor }) => actor.name,
      ),
    );
  expect((await trail(central)).size).toBeGreaterThan(2);
  expect(await trail(local)).toEqual(new Set(['Hồ Thị Liên']));
});

it('lets nobody raise or close themselves', async () => {
  const me = await accountOf(central, 'quan-tri');
  const raise = await central.send('POST', `/accounts/${me.id}/grants`, {
    role: 'publisher',
    organisationId: 'trung-uong',
  });
  expect((await read<Problem>(raise)).code).toBe('own-account');
  const body = { name: me.name, organisationId: me.organisationId, active: false };
  const close = await central.send('PUT', `/accounts/${me.id}`, body, { 'if-match': `"${me.revision}"` });
  expect((await read<Problem>(close)).code).toBe('own-account');
});

it('refuses a login that is taken and a change over a newer one', async () => {
  expect((await central.send('POST', '/accounts', newAccount('moi-3'))).status).toBe(201);
  expect((await read<Problem>(await central.send('POST', '/accounts', newAccount('moi-3')))).code).toBe('login-taken');
  const { id, name, organisationId } = await accountOf(central, 'moi-3');
  const put = (revision: number) =>
    central.send('PUT', `/accounts/${id}`, { name, organisationId, active: true }, { 'if-match': `"${revision}"` });
  const saved = await put(1);
  expect(saved.headers.get('etag')).toMatch(/^(W\/)?"2"$/);
  const late = await put(1);
  expect(late.status).toBe(412);
  expect(await read<Problem>(late)).toMatchObject({ code: 'changed-meanwhile', stored: { revision: 2 } });
});

it('ends the sessions of an account that is closed, and finds accounts without diacritics', async () => {
  const member = await signedIn('tiep-nhan-hk');
  const found = await read<Paged<Account>>(await central.send('GET', '/accounts?search=trinh%20ngoc'));
  const [account] = found.items;
  expect(account?.login).toBe('tiep-nhan-hk');
  const body = { name: account?.name, organisationId: account?.organisationId, active: false };
  const closed = await central.send('PUT', `/accounts/${account?.id}`, body, { 'if-match': `"${account?.revision}"` });
  expect(closed.status).toBe(200);
  expect((await member.go('/api/v1/me')).status).toBe(401);
});

it('tells of every act in the security log', async () => {
  const trail = await read<Paged<{ action: string; sentence: string }>>(
    await central.send('GET', '/audit?pageSize=100'),
  );
  const said = trail.items.map(({ action }) => action);
  expect(said).toContain('account.grant-approve');
  expect(trail.items.find(({ action }) => action === 'account.grant-propose')?.sentence).toMatch(
    /^Đề nghị giao vai trò .+ tại .+\.$/,
  );
});
