import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from './contract';
import { ruleOf } from './platform/http/rules';
import { type Action, actions, isPublic, may, mayAtAll } from './platform/permissions';
import { aBrowser, type RunningServer, startServer } from './server.fixtures';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** What stands in front of the routes, for all of them. */
const middlewarePaths = new Set(['/*', '/api/v1/*', '/auth/*']);

function routeTable() {
  const table = new Map<string, { method: string; path: string; action: Action | undefined }>();
  for (const { method, path, handler } of server.app.routes) {
    if (method === 'ALL' && middlewarePaths.has(path)) continue;
    const key = `${method} ${path}`;
    table.set(key, { method, path, action: table.get(key)?.action ?? ruleOf(handler) });
  }
  return [...table.values()];
}

it('has a rule on every route, uploads and the API reference included', () => {
  const table = routeTable();
  expect(table.length).toBeGreaterThan(40);
  expect(table.filter(({ action }) => action === undefined).map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  const paths = table.map(({ path }) => path);
  for (const path of ['/api/v1/uploads', '/api/v1/uploads/:id', '/auth/login', '/api/docs'])
    expect(paths).toContain(path);
});

it('serves beside the app nothing but the demo provider, which knows no data of ours', () => {
  expect(server.mounts.map(({ path }) => path)).toEqual(['/oidc']);
});

it('describes every API route in the reference', async () => {
  const document = (await (await fetch(`${server.origin}/api/v1/openapi.json`)).json()) as { paths: object };
  const described = new Set(Object.keys(document.paths));
  const missing = routeTable()
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/api/v1/') && path !== '/api/v1/openapi.json')
    .filter((path) => !described.has(path.replace(/\/$/, '').replace(/:(\w+)(\{[^}]*\})?/g, '{$1}')));
  expect([...new Set(missing)]).toEqual([]);
});

const logins: { readonly [login: string]: Role } = {
  'thiet-ke': 'designer',
  'tham-dinh': 'reviewer',
  'cong-bo': 'publisher',
  'tiep-nhan': 'receiver',
  'giai-quyet': 'resolver',
  'lanh-dao': 'decider',
  'kiem-tra': 'auditor',
  'quan-tri': 'administrator',
  'dang-vien': 'applicant',
};

describe('each role at each route', () => {
  it.each(['nobody', ...Object.keys(logins)])('%s is let in exactly where the table says', async (login) => {
    const browser = aBrowser(server.origin);
    if (login !== 'nobody') await browser.signIn(login);
    const role = logins[login];
    const actor = role && {
      id: 'x',
      login,
      name: login,
      kind: 'person' as const,
      organisationId: 'o',
      roles: [{ role, organisationId: 'o' }],
      memberId: null,
    };
    const wrong: string[] = [];
    for (const { method, path, action } of routeTable()) {
      if (!action || method === 'ALL' || path.startsWith('/auth') || path.endsWith('*')) continue;
      const address = path.replace(/:(\w+)(\{[^}]*\})?/g, '1');
      const response = await browser.go(address, method === 'GET' ? {} : { method });
      const let_in = response.status !== 401 && (response.status !== 403 || (await codeOf(response)) !== 'forbidden');
      if (let_in !== mayAtAll(actor, action)) wrong.push(`${method} ${path}: ${response.status}`);
    }
    expect(wrong).toEqual([]);
  });
});

const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;

/** The table of the product's description, written here a second time and by hand. */
const expected: { readonly [action in Action]: readonly Role[] | 'public' | 'signed-in' } = {
  'drafts.read': ['designer', 'reviewer', 'publisher', 'auditor', 'administrator'],
  'drafts.edit': ['designer'],
  'drafts.return': ['designer', 'reviewer'],
  'drafts.approve': ['reviewer'],
  'versions.publish': ['publisher'],
  'published.read': 'public',
  'forms.fill': 'signed-in',
  'dossiers.submit': ['applicant'],
  'dossiers.read': ['receiver', 'resolver', 'decider', 'auditor', 'applicant'],
  'results.prepare': ['resolver'],
  'results.release': ['decider'],
  'results.read': ['resolver', 'decider', 'auditor', 'applicant'],
  'code-lists.read': 'public',
  'code-lists.propose': ['designer'],
  'code-lists.edit': ['administrator'],
  'library.read': ['designer', 'reviewer', 'publisher', 'auditor', 'administrator'],
  'library.edit': ['designer'],
  'organisations.read': 'public',
  'organisations.edit': ['administrator'],
  'accounts.read': ['auditor', 'administrator'],
  'accounts.edit': ['administrator'],
  'audit.read': 'signed-in',
  'audit.read-all': ['auditor'],
  'audit.read-authority': ['receiver', 'resolver', 'decider'],
  'audit.read-security': ['auditor', 'administrator'],
  'uploads.send': 'signed-in',
  'uploads.read': 'signed-in',
  'session.read': 'signed-in',
  'session.open': 'public',
};

describe('the table of who may do what', () => {
  const holder = (role: Role, organisationId = 'ba-dinh') => ({
    id: `a-${role}`,
    login: role,
    name: role,
    kind: 'person' as const,
    organisationId,
    roles: [{ role, organisationId }],
    memberId: null,
  });

  it.each(actions)('%s is for those whom it names', (action) => {
    const roles = Object.values(logins);
    const named = expected[action];
    const allowed = roles.filter((role) => mayAtAll(holder(role), action));
    expect(allowed.sort()).toEqual((typeof named === 'string' ? roles : [...named]).sort());
    expect(mayAtAll(undefined, action)).toBe(named === 'public');
    expect(isPublic(action)).toBe(named === 'public');
  });

  it('reaches down the tree and never up or across', () => {
    const here = { lineage: ['trung-uong', 'ha-noi', 'ba-dinh'] };
    expect(may(holder('receiver', 'ba-dinh'), 'dossiers.read', here)).toBe(true);
    expect(may(holder('receiver', 'ha-noi'), 'dossiers.read', here)).toBe(true);
    expect(may(holder('receiver', 'hoan-kiem'), 'dossiers.read', here)).toBe(false);
    expect(may(holder('receiver', 'ba-dinh'), 'dossiers.read', { lineage: ['trung-uong', 'ha-noi'] })).toBe(false);
    expect(may(holder('receiver', 'ba-dinh'), 'dossiers.read')).toBe(false);
    expect(may(holder('administrator', 'ha-noi'), 'accounts.edit', { lineage: ['trung-uong'] })).toBe(false);
  });

  it('lets nobody publish or approve their own', () => {
    expect(may(holder('publisher'), 'versions.publish', { lastEditorId: 'a-publisher' })).toBe(false);
    expect(may(holder('publisher'), 'versions.publish', { lastEditorId: 'somebody' })).toBe(true);
    expect(may(holder('reviewer'), 'drafts.approve', { lastEditorId: 'a-reviewer' })).toBe(false);
  });

  it('shows a resolver what is assigned to nobody else, an applicant what is theirs', () => {
    const lineage = ['trung-uong', 'ha-noi', 'ba-dinh'];
    expect(may(holder('resolver'), 'dossiers.read', { lineage, assigneeIds: ['other'] })).toBe(false);
    expect(may(holder('resolver'), 'dossiers.read', { lineage, assigneeIds: ['a-resolver'] })).toBe(true);
    expect(may(holder('resolver'), 'dossiers.read', { lineage })).toBe(true);
    expect(may(holder('applicant'), 'dossiers.read', { lineage, ownerId: 'a-applicant' })).toBe(true);
    expect(may(holder('applicant'), 'dossiers.read', { lineage, ownerId: 'other' })).toBe(false);
  });
});
