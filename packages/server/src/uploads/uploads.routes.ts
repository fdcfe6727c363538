import { randomUUID } from 'node:crypto';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { Hono } from 'hono';
import { z } from 'zod';
import { type AppContext, type AppEnv, actorOf, allow, describe, type ProblemStatus, problem } from '../platform/http';
import { type Refusals, refused } from '../platform/http/refusals';
import type { Actor } from '../platform/permissions';
import { LARGEST_UPLOAD, type UploadRefusal, type UploadService } from './uploads.service';

const tusRefusals: { readonly [status: number]: ProblemStatus } = {
  404: 404,
  409: 409,
  410: 410,
  412: 412,
  413: 413,
  415: 415,
  423: 423,
};

const tag = 'Tệp tải lên';
const idShape = /^[0-9a-f-]{36}$/;

const fileShape = z.object({
  id: z.string(),
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
  status: z.enum(['receiving', 'quarantined', 'clean', 'refused']),
  reason: z.string().nullable(),
});

const refusals: Refusals<UploadRefusal> = {
  'upload-not-found': [404, 'Không có tệp này.'],
  'upload-not-clean': [409, 'Tệp chưa được kiểm tra xong hoặc đã bị từ chối.'],
};

/** Tải tệp lên, by the tus protocol; mounted at `/api/v1/uploads`. `folder` keeps what is not judged yet. */
export function uploadRoutes(service: UploadService, folder: string): Hono<AppEnv> {
  const tus = tusServer(service, folder);

  const forward = async (c: AppContext) => {
    const answer = await tus.handle(c.req.raw, actorOf(c));
    if (answer.status < 400) return answer;
    const status = tusRefusals[answer.status] ?? 400;
    return problem(c, { code: status === 413 ? 'too-large' : 'upload-refused' }, status);
  };
  const ofOwner = async (c: AppContext) => {
    const id = c.req.param('id') ?? '';
    // HEAD is routed as GET; a GET of bytes that nobody judged is not served.
    const asked = c.req.raw.method !== 'GET' && idShape.test(id);
    if (!asked || !(await service.mayContinue(actorOf(c), id))) return problem(c, { code: 'upload-not-found' }, 404);
    return forward(c);
  };

  return new Hono<AppEnv>()
    .get(
      '/:id/status',
      allow('uploads.read'),
      describe({ tag, summary: 'Tình trạng của một tệp', returns: fileShape }),
      async (c) => {
        const outcome = await service.status(actorOf(c), c.req.param('id'));
        return outcome.ok ? c.json(outcome.value) : refused(c, outcome.error, refusals);
      },
    )
    .get('/:id/content', allow('uploads.read'), describe({ tag, summary: 'Tải tệp về' }), async (c) => {
      const outcome = await service.content(actorOf(c), c.req.param('id'));
      if (!outcome.ok) return refused(c, outcome.error, refusals);
      const { file, bytes } = outcome.value;
      return c.body(bytes, 200, {
        'content-type': file.mediaType,
        'content-length': String(file.size),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'cache-control': 'private, no-store',
      });
    })
    .options('/', allow('uploads.send'), describe({ tag, summary: 'Khả năng của máy chủ tus' }), forward)
    .post('/', allow('uploads.send'), describe({ tag, summary: 'Bắt đầu gửi một tệp (tus)', status: 201 }), forward)
    .get('/:id', allow('uploads.send'), describe({ tag, summary: 'Đã nhận tới đâu (tus)' }), ofOwner)
    .patch('/:id', allow('uploads.send'), describe({ tag, summary: 'Gửi tiếp (tus)', status: 204 }), ofOwner)
    .delete('/:id', allow('uploads.send'), describe({ tag, summary: 'Thôi gửi (tus)', status: 204 }), ofOwner);
}

function tusServer(service: UploadService, folder: string) {
  const senders = new WeakMap<object, Actor>();
  const server = new Server({
    path: '/api/v1/uploads',
    relativeLocation: true,
    maxSize: LARGEST_UPLOAD,
    datastore: new FileStore({ directory: folder }),
    namingFunction: () => randomUUID(),
    async onUploadCreate(request, upload) {
      const actor = senders.get(request);
      if (!actor) throw new Error('an upload that nobody sends');
      if (upload.size === undefined) throw { status_code: 400, body: 'Cần cho biết trước độ lớn của tệp.' };
      await service.begin(actor, { id: upload.id, name: upload.metadata?.filename ?? '', size: upload.size });
      return {};
    },
    async onUploadFinish(_request, upload) {
      await service.finish(upload.id);
      return {};
    },
  });
  return {
    handle: async (request: Request, actor: Actor): Promise<Response> => {
      senders.set(request, actor);
      const answer = await server.handleWeb(request);
      // Same origin only: the protocol server would let every page in.
      for (const name of [...answer.headers.keys()])
        if (name.startsWith('access-control-')) answer.headers.delete(name);
      return answer;
    },
  };
}
