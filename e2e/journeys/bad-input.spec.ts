import type { APIResponse, Page } from '@playwright/test';
import { Api, submitTransfer, transferSubmission } from '../api';
import { expect, test } from '../journey';

/** A refusal: RFC 9457, a closed code, words for a person, nothing of the server's inside. */
async function expectProblem(answer: APIResponse, status: number, code: string) {
  const problem = await answer.json();
  expect(problem).toMatchObject({
    status,
    code,
    title: expect.stringMatching(/\S/),
    detail: expect.stringMatching(/\S/),
  });
  expect(answer.status()).toBe(status);
  expect(answer.headers()['content-type']).toMatch(/^application\/problem\+json/);
  expect(problem.requestId).toBe(answer.headers()['x-request-id']);
  expect(JSON.stringify(problem)).not.toMatch(/node_modules|\bat .+:\d+:\d+|SQLITE/);
}

const field = (id: string, name: string, schema: object, more: object = {}) => ({
  id,
  kind: 'field',
  type: 'text',
  name,
  schema: { type: 'string', maxLength: 50, title: 'Họ và tên', ...schema },
  ...more,
});

const definition = (code: string, items: object[], conditions: object[] = []) => ({
  formatVersion: 1,
  code,
  title: 'Biểu mẫu thử',
  pages: [{ id: 'p_mot', title: 'Trang một', items: [{ id: 's_mot', kind: 'section', title: 'Phần một', items }] }],
  conditions,
  checks: [],
});

const shownBy = (id: string, fieldId: string) => ({
  id,
  name: `Khi có ${fieldId}`,
  test: { field: fieldId, is: 'answered' },
});

const bad: { readonly what: string; readonly text: (code: string) => string }[] = [
  {
    what: 'two fields under one data name',
    text: (code) => JSON.stringify(definition(code, [field('f_mot', 'ten', {}), field('f_hai', 'ten', {})])),
  },
  {
    what: 'conditions that go round in a circle',
    text: (code) =>
      JSON.stringify(
        definition(
          code,
          [field('f_mot', 'mot', {}, { showWhen: 'c_hai' }), field('f_hai', 'hai', {}, { showWhen: 'c_mot' })],
          [shownBy('c_mot', 'f_mot'), shownBy('c_hai', 'f_hai')],
        ),
      ),
  },
  {
    what: 'a schema from another host',
    text: (code) => JSON.stringify(definition(code, [field('f_mot', 'mot', { $ref: 'https://example.com/s.json' })])),
  },
  {
    what: 'a pattern that runs away',
    text: (code) => JSON.stringify(definition(code, [field('f_mot', 'mot', { pattern: '^(a+)+$' })])),
  },
  {
    what: 'markup in a label',
    text: (code) => JSON.stringify(definition(code, [field('f_mot', 'mot', { title: '<script>alert(1)</script>' })])),
  },
  {
    what: '__proto__ as a data name',
    text: (code) => JSON.stringify(definition(code, [field('f_mot', '__proto__', {})])),
  },
  {
    what: '__proto__ as a member',
    text: (code) =>
      JSON.stringify(definition(code, [field('f_mot', 'mot', {})])).replace('"checks"', '"__proto__":{"a":1},"checks"'),
  },
];

test('a definition that may not stand is refused by its place, and the draft stays as it was', async ({ as }) => {
  const api = new Api(await as('thiet-ke'));
  const code = `2.002768.THU-${test.info().retry + 1}`;
  const made = await api.send('POST', '/forms', { body: { code, title: 'Biểu mẫu thử' } });
  expect(made.status()).toBe(201);
  const { revision } = await made.json();
  for (const { what, text } of bad) {
    await test.step(what, async () => {
      const answer = await api.send('PUT', `/forms/${code}/draft`, {
        text: `{"definition":${text(code)}}`,
        revision,
      });
      await expectProblem(answer, 422, 'invalid-definition');
      const { problems } = await answer.json();
      expect(problems).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ path: expect.any(String), text: expect.stringMatching(/\S/) }),
        ]),
      );
    });
  }
  expect(await api.json(`/forms/${code}/draft`)).toMatchObject({ revision, definition: { title: 'Biểu mẫu thử' } });
  await expectProblem(
    await api.send('PUT', `/forms/${code}/draft`, { body: { definition: {} } }),
    428,
    'revision-required',
  );
  const good = { body: { definition: definition(code, [field('f_mot', 'mot', {})]) }, revision };
  expect((await api.send('PUT', `/forms/${code}/draft`, good)).status()).toBe(200);
  await expectProblem(await api.send('PUT', `/forms/${code}/draft`, good), 412, 'changed-meanwhile');
});

test('what is not a request for us is refused in our own words', async ({ as }) => {
  const api = new Api(await as('dang-vien'));
  const key = { 'idempotency-key': crypto.randomUUID() };
  await expectProblem(await api.send('GET', '/khong-co'), 404, 'not-found');
  await expectProblem(await api.send('DELETE', '/procedures'), 405, 'method-not-allowed');
  await expectProblem(
    await api.send('POST', '/dossiers', { text: '{"procedure":', headers: key }),
    400,
    'malformed-json',
  );
  await expectProblem(
    await api.send('POST', '/dossiers', { text: 'a=1', headers: { ...key, 'content-type': 'text/plain' } }),
    415,
    'unsupported-media-type',
  );
  await expectProblem(
    await api.send('POST', '/dossiers', { body: { hồSơ: true }, headers: key }),
    400,
    'invalid-request',
  );
  await expectProblem(
    await api.send('POST', '/dossiers', { body: {}, headers: { ...key, origin: 'https://example.com' } }),
    403,
    'foreign-origin',
  );
  await expectProblem(await api.send('POST', '/forms', { body: { code: '2.002768.X', title: 'X' } }), 403, 'forbidden');
  await expectProblem(await api.send('GET', '/audit?page=khong'), 400, 'invalid-request');
  await expectProblem(await api.send('GET', '/procedures/%00'), 400, 'malformed-address');
});

test('nobody signed in: what is published is open, the rest asks for a sign-in', async ({ as }) => {
  const api = new Api(await as(null));
  await api.json('/procedures?search=chuyen%20sinh%20hoat');
  await expectProblem(await api.send('GET', '/me'), 401, 'not-signed-in');
  await expectProblem(await api.send('GET', '/dossiers'), 401, 'not-signed-in');
  await expectProblem(await api.send('GET', '/forms'), 401, 'not-signed-in');
});

test('a dossier sent twice with one key is one dossier, and nobody else reads it', async ({ as }) => {
  const page: Page = await as('dang-vien');
  const api = new Api(page);
  const body = await transferSubmission(api);
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const first = await api.send('POST', '/dossiers', { body, headers });
  expect(first.status()).toBe(201);
  const again = await api.send('POST', '/dossiers', { body, headers });
  expect(again.status()).toBe(200);
  expect(await again.json()).toEqual(await first.json());
  const other = { ...body, declaration: { ...body.declaration, text: 'Khác' } };
  await expectProblem(await api.send('POST', '/dossiers', { body: other, headers }), 422, 'key-reused');
  await expectProblem(await api.send('POST', '/dossiers', { body }), 400, 'key-missing');

  const { code } = await first.json();
  const stranger = new Api(await as('dang-vien-2'));
  await expectProblem(await stranger.send('GET', `/dossiers/${code}`), 404, 'dossier-not-found');
  const [form] = body.forms;
  const uploadId = form?.answers.tepQuyetDinh[0]?.uploadId;
  await expectProblem(await stranger.send('GET', `/uploads/${uploadId}/content`), 404, 'upload-not-found');
});

test('answers that the register does not hold, or that the form refuses, are not taken', async ({ as }) => {
  const page = await as('dang-vien');
  const api = new Api(page);
  const body = await transferSubmission(api);
  const send = (answers: object, headers = { 'idempotency-key': crypto.randomUUID() }) =>
    api.send('POST', '/dossiers', {
      body: { ...body, forms: body.forms.map((form) => ({ ...form, answers })) },
      headers,
    });
  const [form] = body.forms;
  if (!form) throw new Error('no form');
  await expectProblem(await send({ ...form.answers, hoTen: 'Người Khác' }), 422, 'answers-invalid');
  await expectProblem(await send({ ...form.answers, soKyHieu: 1, laVao: 'x' }), 422, 'answers-invalid');
  const stolen = new Api(await as('dang-vien-2'));
  const theirs = await stolen.upload({ name: 'của người khác.pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
  const papers = [{ uploadId: theirs, name: 'của người khác.pdf', size: 15, mediaType: 'application/pdf' }];
  await expectProblem(await send({ ...form.answers, tepQuyetDinh: papers }), 422, 'uploads-unusable');
  expect((await send(form.answers)).status()).toBe(201);
  expect(await submitTransfer(page)).toMatch(/^[A-Z]\d{2}\.\d{3}\.\d{2}-\d{6}-\d{6}$/);
});
