import { formDefinitionSchema, procedureDefinitionSchema } from '@motcua/schema';
import { Hono } from 'hono';
import { z } from 'zod';
import { type AppContext, type AppEnv, actorOf } from '../platform/http/env';
import { type Refusals, refused } from '../platform/http/refusals';
import { describe, ifMatch, jsonBody, versionIn } from '../platform/http/requests';
import { allow } from '../platform/http/rules';
import { formVersionShape, formVersionSummaryShape, publishedFormShape, publishFormShape } from './forms.shapes';
import type { PublishFormRefusal, PublishFormService } from './publish-form.service';
import type { PublishedForm, PublishedFormService } from './published-forms.service';

const tag = 'Biểu mẫu: phiên bản đã công bố';

/** Phiên bản biểu mẫu: publishing them, and all that may be read of them without signing in. Mounted at `/forms`. */
export function formVersionRoutes(published: PublishedFormService, publication: PublishFormService) {
  const codeOf = (c: AppContext) => published.resolve(c.req.param('code') ?? '');

  /** One artefact of a version: the bytes never change, so the hash is its ETag and it may be kept for ever. */
  const artefact = async (c: AppContext, type: string, read: (form: PublishedForm) => string): Promise<Response> => {
    const version = versionIn(c.req.param('n'));
    const form = version ? await published.find(await codeOf(c), version) : undefined;
    if (!form) return refused(c, { code: 'form-version-not-found' as const }, versionRefusals);
    const etag = `"${form.hash}"`;
    const headers = { etag, 'cache-control': 'public, max-age=31536000, immutable', 'content-type': type };
    if (c.req.header('if-none-match')?.includes(etag)) return c.body(null, 304, headers);
    return c.body(read(form), 200, headers);
  };

  return new Hono<AppEnv>()
    .post(
      '/:code/versions',
      allow('versions.publish'),
      ifMatch(),
      describe({
        tag,
        summary: 'Công bố bản thảo đã gửi, cùng các thủ tục chọn kèm',
        returns: publishedFormShape,
        status: 201,
      }),
      jsonBody(publishFormShape),
      async (c) => {
        const outcome = await publication.publish(actorOf(c), await codeOf(c), c.var.revision, c.req.valid('json'));
        return outcome.ok ? c.json(outcome.value, 201) : refused(c, outcome.error, publishRefusals);
      },
    )
    .get(
      '/:code/versions',
      allow('published.read'),
      describe({
        tag,
        summary: 'Các phiên bản, mới nhất trước',
        returns: z.object({ items: z.array(formVersionSummaryShape) }),
      }),
      async (c) => {
        const items = await published.versions(await codeOf(c));
        return items.length > 0
          ? c.json({ items })
          : refused(c, { code: 'form-version-not-found' as const }, versionRefusals);
      },
    )
    .get(
      '/:code/versions/:n',
      allow('published.read'),
      describe({ tag, summary: 'Một phiên bản', returns: formVersionShape }),
      async (c) => {
        const version = versionIn(c.req.param('n'));
        if (!version) return refused(c, { code: 'form-version-not-found' as const }, versionRefusals);
        const outcome = await published.version(await codeOf(c), version);
        return outcome.ok ? c.json(outcome.value) : refused(c, outcome.error, versionRefusals);
      },
    )
    .get(
      '/:code/versions/:n/schema.json',
      allow('published.read'),
      describe({ tag, summary: 'JSON Schema 2020-12 của phiên bản' }),
      (c) => artefact(c, 'application/schema+json; charset=utf-8', (form) => JSON.stringify(form.compiled.schema)),
    )
    .get(
      '/:code/versions/:n/compiled.json',
      allow('published.read'),
      describe({ tag, summary: 'Toàn bộ bản biên dịch của phiên bản' }),
      (c) => artefact(c, 'application/json; charset=utf-8', (form) => form.compiledText),
    )
    .get(
      '/:code/versions/:n/validator.js',
      allow('published.read'),
      describe({ tag, summary: 'Mô-đun kiểm tra dữ liệu của phiên bản' }),
      (c) => artefact(c, 'text/javascript; charset=utf-8', (form) => form.validatorModule),
    );
}

/** The closed schemas of what staff write. Mounted at `/meta`. */
export function metaRoutes() {
  const schemas = [
    ['/form-definition.schema.json', 'JSON Schema của định nghĩa biểu mẫu', formDefinitionSchema],
    ['/procedure-definition.schema.json', 'JSON Schema của định nghĩa thủ tục', procedureDefinitionSchema],
  ] as const;
  const routes = new Hono<AppEnv>();
  for (const [path, summary, schema] of schemas) {
    const bytes = JSON.stringify(schema);
    const headers = {
      'content-type': 'application/schema+json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    };
    routes.get(path, allow('published.read'), describe({ tag: 'Mô tả dữ liệu', summary }), (c) =>
      c.body(bytes, 200, headers),
    );
  }
  return routes;
}

const versionRefusals: Refusals<{ code: 'form-version-not-found' }> = {
  'form-version-not-found': [404, 'Không có phiên bản này của biểu mẫu.'],
};

const publishRefusals: Refusals<PublishFormRefusal> = {
  'form-not-found': [404, 'Không có biểu mẫu mang mã này.'],
  'changed-meanwhile': [412, 'Bản thảo đã thay đổi sau khi anh/chị mở. Hãy xem lại rồi công bố.'],
  'draft-not-handed-over': [409, 'Bản thảo chưa được gửi để công bố.'],
  'same-person': [403, 'Người sửa bản thảo lần cuối không được tự công bố (Điều 6).'],
  'nothing-to-publish': [409, 'Bản thảo không khác phiên bản đang công bố.'],
  'invalid-definition': [422, 'Bản thảo còn chỗ chưa hợp lệ nên chưa công bố được.'],
  'validator-too-large': [422, 'Biểu mẫu quá lớn hoặc quá phức tạp để kiểm tra trong thời gian cho phép.'],
  'procedure-not-published': [422, 'Có thủ tục được chọn chưa từng công bố.'],
  'procedure-does-not-use-form': [422, 'Có thủ tục được chọn không dùng biểu mẫu này.'],
  'form-not-published': [422, 'Thủ tục được chọn dùng biểu mẫu chưa công bố.'],
};
