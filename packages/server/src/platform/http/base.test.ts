import { Hono } from 'hono';
import pino from 'pino';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Actor } from '../permissions';
import { createBase } from './base';
import { type AppEnv, allow, ifMatch, jsonBody } from './index';
import { sessionCookie } from './session';

const origin = 'http://127.0.0.1:4100';
const designer: Actor = {
  id: 'a1',
  login: 'thiet-ke',
  name: 'Nguyễn Thị Hoà',
  kind: 'person',
  organisationId: 'o1',
  roles: [{ role: 'designer', organisationId: 'o1' }],
  memberId: null,
};

function anApp() {
  const said: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void said.push(line) });
  const app = createBase({
    log,
    security: { origin },
    sessions: { actorOf: async (token) => (token === 'good' ? designer : undefined) },
    cookie: sessionCookie(origin),
  });
  const shape = z.strictObject({ title: z.string().min(1).max(20), pages: z.number().int().optional() });
  app.route(
    '/api/v1/things',
    new Hono<AppEnv>()
      .get('/broken', allow('published.read'), () => {
        throw new Error('secret inner matter');
      })
      .post('/', allow('drafts.edit'), jsonBody(shape), (c) => c.json(c.req.valid('json'), 201))
      .put('/:id', allow('drafts.edit'), ifMatch(), (c) => c.json({ revision: c.var.revision })),
  );
  return { app, said };
}

const post = (body: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body,
  headers: { origin, cookie: 'motcua=good', 'content-type': 'application/json', ...headers },
});

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const body = (await response.json()) as { code: string; status: number; detail: string; requestId: string };
  expect(body.status).toBe(response.status);
  expect(body.requestId).toBe(response.headers.get('x-request-id'));
  return body;
}

it('counts levels outside texts alone', async () => {
  const { app } = anApp();
  const response = await app.request('/api/v1/things', post('{"title":"\\"[[[[[[[[{{{{{{{\\\\"}'));
  expect(response.status).toBe(201);
});

it('takes a good body and gives it back', async () => {
  const { app } = anApp();
  const response = await app.request('/api/v1/things', post('{"title":"Phiếu"}'));
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ title: 'Phiếu' });
});

it.each([
  ['an unknown address', '/api/v1/nothing', { method: 'GET' }, 404, 'not-found'],
  [
    'another method than those served',
    '/api/v1/things',
    { method: 'DELETE', headers: { origin } },
    405,
    'method-not-allowed',
  ],
  ['JSON that does not parse', '/api/v1/things', post('{"title":'), 400, 'malformed-json'],
  ['text with a NUL', '/api/v1/things', post('{"title":"a\\u0000"}'), 400, 'malformed-json'],
  ['a NUL in the address', '/api/v1/things/%00', { method: 'GET' }, 400, 'malformed-address'],
  [
    'more levels than anything needs',
    '/api/v1/things',
    post(`{"title":${'['.repeat(400)}${']'.repeat(400)}}`),
    400,
    'too-deep',
  ],
  ['half a character', '/api/v1/things', post('{"title":"\\ud800"}'), 400, 'malformed-json'],
  [
    'another content type',
    '/api/v1/things',
    post('title=x', { 'content-type': 'text/plain' }),
    415,
    'unsupported-media-type',
  ],
  ['too much', '/api/v1/things', post(`{"title":"${'x'.repeat(5_000_000)}"}`), 413, 'too-large'],
  ['a body of another shape', '/api/v1/things', post('{"title":"","more":1}'), 400, 'invalid-request'],
  ['nobody signed in', '/api/v1/things', post('{"title":"x"}', { cookie: 'motcua=old' }), 401, 'not-signed-in'],
  ['a change of no revision', '/api/v1/things/1', { ...post('{}'), method: 'PUT' }, 428, 'revision-required'],
  [
    'another origin',
    '/api/v1/things',
    post('{"title":"x"}', { origin: 'https://evil.example' }),
    403,
    'foreign-origin',
  ],
  ['no origin beside a cookie', '/api/v1/things', post('{"title":"x"}', { origin: '' }), 403, 'foreign-origin'],
])('answers %s in words', async (_, path, init, status, code) => {
  const { app } = anApp();
  const response = await app.request(path, init);
  expect(response.status).toBe(status);
  expect(await problemOf(response)).toMatchObject({ code });
});

it('names what is wrong with a body in Vietnamese', async () => {
  const { app } = anApp();
  const { detail } = await problemOf(await app.request('/api/v1/things', post('{"title":"","more":1}')));
  expect(detail).toContain('cần ít nhất 1 ký tự');
  expect(detail).toContain('có mục lạ: more');
});

it('tells nothing of an unexpected error, and logs it', async () => {
  const { app, said } = anApp();
  const response = await app.request('/api/v1/things/broken');
  expect(response.status).toBe(500);
  const text = JSON.stringify(await problemOf(response));
  expect(text).not.toContain('secret');
  expect(said.join()).toContain('secret inner matter');
});

it('puts the content security policy on every answer', async () => {
  const { app } = anApp();
  for (const path of ['/api/v1/nothing', '/api/v1/things/broken', '/anything']) {
    const policy = (await app.request(path)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
  }
});

it('gives the cookie the __Host- prefix on https alone', async () => {
  const set = async (where: string) => {
    const app = new Hono<AppEnv>().get('/', (c) => {
      sessionCookie(where).set(c, 'token');
      return c.text('');
    });
    return (await app.request(`${where}/`)).headers.get('set-cookie');
  };
  expect(await set('https://motcua.example.vn')).toBe('__Host-motcua=token; Path=/; HttpOnly; Secure; SameSite=Lax');
  expect(await set(origin)).toBe('motcua=token; Path=/; HttpOnly; SameSite=Lax');
});
