import { Hono } from 'hono';
import { z } from 'zod';
import type { Organisation } from '../contract';
import { type AppContext, type AppEnv, actorOf } from '../platform/http/env';
import { type Refusals, refused } from '../platform/http/refusals';
import { describe, ifMatch, jsonBody, paging, query, searchText, withRevision } from '../platform/http/requests';
import { allow } from '../platform/http/rules';
import { pagedShape } from '../platform/http/shapes';
import type { OrganisationAdminService, OrganisationRefusal } from './organisation-admin.service';
import type { OrganisationMissing, OrganisationService } from './organisations.service';

const tag = 'Tổ chức đảng';
const level = z.enum(['central', 'province', 'commune', 'base', 'branch']);

const organisationShape = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  level,
  parentId: z.string().nullable(),
  ancestors: z.array(z.string()),
  active: z.boolean(),
  hasChildren: z.boolean(),
  revision: z.number().int(),
});

const inputShape = z.strictObject({
  code: z.string().trim().min(1).max(35),
  name: z.string().trim().min(1).max(300),
  level,
  parentId: z.string().max(64).nullable(),
  active: z.boolean().default(true),
});

/** Cây tổ chức đảng: search for everybody, change for administrators of that tree. Mounted at `/organisations`. */
export function organisationRoutes(organisations: OrganisationService, admin: OrganisationAdminService) {
  return new Hono<AppEnv>()
    .get(
      '/',
      allow('organisations.read'),
      describe({
        tag,
        summary: 'Tìm tổ chức (không cần dấu); parent=root cho cấp trên cùng',
        returns: pagedShape(organisationShape),
      }),
      query(
        z.object({ search: searchText, parent: z.string().max(64).optional(), level: level.optional(), ...paging }),
      ),
      async (c) => c.json(await organisations.search(c.req.valid('query'))),
    )
    .get(
      '/:id',
      allow('organisations.read'),
      describe({ tag, summary: 'Một tổ chức; ETag là số bản đang sửa', returns: organisationShape }),
      async (c) => {
        const outcome = await organisations.get(c.req.param('id'));
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, missing);
      },
    )
    .post(
      '/',
      allow('organisations.edit'),
      describe({ tag, summary: 'Thêm tổ chức vào cây', returns: organisationShape, status: 201 }),
      jsonBody(inputShape),
      async (c) => {
        const outcome = await admin.create(actorOf(c), c.req.valid('json'));
        return outcome.ok ? given(c, outcome.value, 201) : refused(c, outcome.error, refusals);
      },
    )
    .put(
      '/:id',
      allow('organisations.edit'),
      ifMatch(),
      describe({ tag, summary: 'Sửa hoặc chuyển tổ chức (If-Match là số bản đã đọc)', returns: organisationShape }),
      jsonBody(inputShape),
      async (c) => {
        const outcome = await admin.change(actorOf(c), c.req.param('id'), c.var.revision, c.req.valid('json'));
        return outcome.ok ? given(c, outcome.value) : refused(c, outcome.error, refusals);
      },
    );
}

function given(c: AppContext, organisation: Organisation, status: 200 | 201 = 200): Response {
  withRevision(c, organisation.revision);
  return c.json(organisation, status);
}

const missing: Refusals<OrganisationMissing> = {
  'organisation-not-found': [404, 'Không có tổ chức này.'],
};

const refusals: Refusals<OrganisationRefusal> = {
  ...missing,
  'parent-not-found': [422, 'Không có tổ chức cấp trên đã chọn.'],
  'outside-own-tree': [403, 'Tổ chức này ở ngoài phạm vi quản trị của anh/chị.'],
  'inside-itself': [422, 'Không thể đặt một tổ chức vào bên dưới chính nó.'],
  'level-not-below-parent': [422, 'Cấp của tổ chức không được cao hơn cấp của tổ chức cấp trên.'],
  'invalid-organisation-code': [422, 'Mã định danh tổ chức chưa đúng dạng, ví dụ A01.001.05.'],
  'code-taken': [409, 'Mã định danh này đã dùng cho tổ chức khác.'],
  'changed-meanwhile': [412, 'Đã có người lưu thay đổi trước. Hãy xem bản mới rồi sửa lại.'],
};
