import { Hono } from 'hono';
import { z } from 'zod';
import type { Account, Me, Role, RoleGrant } from '../contract';
import {
  type AppEnv,
  actorOf,
  allow,
  describe,
  ifMatch,
  jsonBody,
  paging,
  problem,
  query,
  searchText,
  withRevision,
} from '../platform/http';
import type { AccountService, NewAccountRefusal, SaveAccountRefusal } from './accounts.service';
import type { GrantRefusal, GrantService } from './grants.service';

const tag = 'Tài khoản';

const roles = [
  'designer',
  'reviewer',
  'publisher',
  'receiver',
  'resolver',
  'decider',
  'auditor',
  'administrator',
  'applicant',
] as const satisfies readonly Role[];
const role = z.enum(roles);
const kind = z.enum(['person', 'organisation']);
const name = z.string().trim().min(1).max(200);
const organisationId = z.string().min(1).max(100);

const grantShape = z.object({
  id: z.string(),
  role,
  organisationId: z.string(),
  organisationName: z.string(),
  status: z.enum(['proposed', 'granted', 'revoked']),
  proposedBy: z.string(),
  approvedBy: z.string().nullable(),
}) satisfies z.ZodType<RoleGrant>;

const accountShape = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  kind,
  organisationId: z.string(),
  organisationName: z.string(),
  active: z.boolean(),
  grants: z.array(grantShape),
  revision: z.number(),
}) satisfies z.ZodType<Account>;

const meShape = z.object({
  accountId: z.string(),
  login: z.string(),
  name: z.string(),
  kind,
  organisation: z.object({ id: z.string(), code: z.string(), name: z.string() }),
  roles: z.array(z.object({ role, organisationId: z.string(), organisationName: z.string() })),
  mode: z.enum(['demo', 'production']),
}) satisfies z.ZodType<Me>;

const newAccount = z.strictObject({
  login: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,63}$/),
  name,
  kind,
  organisationId,
});

export function meRoutes(accounts: AccountService): Hono<AppEnv> {
  const about = describe({ tag, summary: 'Người đang đăng nhập', returns: meShape });
  return new Hono<AppEnv>().get('/', allow('session.read'), about, async (c) => c.json(await accounts.me(actorOf(c))));
}

export function accountRoutes(accounts: AccountService, grants: GrantService): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get(
      '/',
      allow('accounts.read'),
      describe({
        tag,
        summary: 'Tìm tài khoản',
        returns: z.object({ items: z.array(accountShape), total: z.number(), page: z.number(), pageSize: z.number() }),
      }),
      query(z.object({ search: searchText, ...paging })),
      async (c) => c.json(await accounts.search(actorOf(c), c.req.valid('query'))),
    )
    .post(
      '/',
      allow('accounts.edit'),
      describe({ tag, summary: 'Lập tài khoản', returns: accountShape, status: 201 }),
      jsonBody(newAccount),
      async (c) => {
        const outcome = await accounts.create(actorOf(c), c.req.valid('json'));
        if (!outcome.ok) return problem(c, outcome.error, ...answers[outcome.error.code]);
        withRevision(c, outcome.value.revision);
        return c.json(outcome.value, 201);
      },
    )
    .get(
      '/:id',
      allow('accounts.read'),
      describe({ tag, summary: 'Một tài khoản', returns: accountShape }),
      async (c) => {
        const outcome = await accounts.get(actorOf(c), c.req.param('id'));
        if (!outcome.ok) return problem(c, outcome.error, ...answers[outcome.error.code]);
        withRevision(c, outcome.value.revision);
        return c.json(outcome.value);
      },
    )
    .put(
      '/:id',
      allow('accounts.edit'),
      ifMatch(),
      describe({ tag, summary: 'Sửa tài khoản', returns: accountShape }),
      jsonBody(z.strictObject({ name, organisationId, active: z.boolean() })),
      async (c) => {
        const outcome = await accounts.save(actorOf(c), c.req.param('id'), c.var.revision, c.req.valid('json'));
        if (!outcome.ok) return problem(c, outcome.error, ...answers[outcome.error.code]);
        withRevision(c, outcome.value.revision);
        return c.json(outcome.value);
      },
    )
    .post(
      '/:id/grants',
      allow('accounts.edit'),
      describe({ tag, summary: 'Đề nghị giao vai trò', returns: grantShape, status: 201 }),
      jsonBody(z.strictObject({ role, organisationId })),
      async (c) => {
        const outcome = await grants.propose(actorOf(c), c.req.param('id'), c.req.valid('json'));
        return outcome.ok ? c.json(outcome.value, 201) : problem(c, outcome.error, ...answers[outcome.error.code]);
      },
    )
    .post(
      '/:id/grants/:grantId/approval',
      allow('accounts.edit'),
      describe({ tag, summary: 'Chấp thuận giao vai trò, bởi người thứ hai', returns: grantShape }),
      async (c) => {
        const outcome = await grants.approve(actorOf(c), c.req.param('id'), c.req.param('grantId'));
        return outcome.ok ? c.json(outcome.value) : problem(c, outcome.error, ...answers[outcome.error.code]);
      },
    )
    .delete(
      '/:id/grants/:grantId',
      allow('accounts.edit'),
      describe({ tag, summary: 'Thu hồi vai trò', returns: grantShape }),
      async (c) => {
        const outcome = await grants.revoke(actorOf(c), c.req.param('id'), c.req.param('grantId'));
        return outcome.ok ? c.json(outcome.value) : problem(c, outcome.error, ...answers[outcome.error.code]);
      },
    );
}

type Code = (NewAccountRefusal | SaveAccountRefusal | GrantRefusal)['code'];

const answers: { readonly [code in Code]: readonly [403 | 404 | 409 | 412 | 422, string] } = {
  'account-not-found': [404, 'Không có tài khoản này trong phạm vi quản trị.'],
  'grant-not-found': [404, 'Không có đề nghị giao vai trò này.'],
  'organisation-not-found': [422, 'Không có tổ chức này.'],
  'outside-own-tree': [403, 'Tổ chức này ngoài phạm vi được giao quản trị.'],
  'login-taken': [409, 'Tên đăng nhập này đã có người dùng.'],
  'central-role': [422, 'Vai trò này làm việc trên cấu hình chung nên chỉ giao ở cấp cao nhất (Điều 30 khoản 4).'],
  'own-account': [403, 'Không tự sửa tài khoản và vai trò của chính mình; cần một quản trị khác.'],
  'changed-meanwhile': [412, 'Đã có người lưu thay đổi trước. Hãy xem bản mới rồi sửa lại.'],
  'already-granted': [409, 'Vai trò này đã được giao hoặc đang chờ chấp thuận.'],
  'not-proposed': [409, 'Đề nghị này không còn chờ chấp thuận.'],
  'same-person': [403, 'Người đề nghị không được tự chấp thuận; cần một quản trị khác (Điều 6 khoản 7).'],
};
