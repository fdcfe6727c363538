import { readFileSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemActor } from './audit/audit.service';
import type { Problem } from './contract';
import { aForm, aProcedure } from './forms/forms.fixtures';
import { aHostileRequest, bodies, type Hostile, type Operation, pick, randomFrom } from './hostile-requests.fixtures';
import { describeOnBothEngines } from './platform/db/test-databases';
import { aBrowser, people, type RunningServer, startServer } from './server.fixtures';

const seed = Number(process.env.MOTCUA_SEED ?? 338);
const whole = process.env.MOTCUA_PROVE === '1';
const requests = whole ? 30_000 : 600;

/** What only the applicant and the officers of their authority may ever see. */
const secret = 'Nguyễn Bí Mật 7f3a';

const asPrinted = (value: unknown): string => JSON.stringify(value).slice(0, 200);

describeOnBothEngines(`hostile requests, seed ${seed}`, (open) => {
  let server: RunningServer;
  let dossier: string;
  const cookies = new Map<string, string>([['nobody', '']]);

  beforeAll(async () => {
    server = await startServer(await open());
    for (const { login } of people) {
      const browser = aBrowser(server.origin);
      await browser.signIn(login);
      cookies.set(login, `motcua=${browser.cookies.get('motcua')}`);
    }
    dossier = await aDossierOf('dang-vien');
  });
  const agent = new Agent({ keepAlive: true });
  afterAll(async () => {
    agent.destroy();
    await server.close();
  });

  /** Sends the target as it is written: no client of ours tidies it up. */
  function send(as: string, hostile: Hostile): Promise<Answer> {
    const { hostname, port } = new URL(server.origin);
    const { method, target, body } = hostile;
    const large = (body?.length ?? 0) > 1_000_000;
    const headers = { origin: server.origin, cookie: cookies.get(as) ?? '', ...hostile.headers };
    return new Promise((resolve, reject) => {
      const asked = httpRequest(
        { hostname, port, method, path: target, headers, agent: !large && agent },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', text });
          });
        },
      );
      // Once the answer is there, what becomes of a body that nobody reads any more is of no interest.
      if (large) asked.on('socket', (socket) => void socket.on('error', () => {}));
      asked.on('error', (error) => {
        // A large body may find the connection closed before it is sent whole, and so may the request after it.
        if (large) resolve(cutOff);
        else if (asked.reusedSocket) resolve(send(as, hostile));
        else reject(error);
      });
      asked.end(body);
    });
  }

  const post = (as: string, path: string, content: unknown, more: Record<string, string> = {}): Promise<Answer> =>
    send(as, {
      method: 'POST',
      target: `/api/v1${path}`,
      headers: { 'content-type': 'application/json', ...more },
      body: Buffer.from(JSON.stringify(content)),
    });

  async function aDossierOf(login: string): Promise<string> {
    const calendar = JSON.parse(readFileSync('content/calendars/central.json', 'utf8'));
    const { calendars, procedureDrafts } = server.services.modules;
    await server.db.write((tx) => calendars.put(tx, systemActor, null, calendar, '2026-01-01T00:00:00+07:00'));
    await post('thiet-ke', '/forms/import', { definition: aForm() });
    await post('thiet-ke', '/forms/2.002768.1-SHD/draft/hand-over', {}, { 'if-match': '"1"' });
    const made = await post(
      'cong-bo',
      '/forms/2.002768.1-SHD/versions',
      { procedures: [], notes: '' },
      { 'if-match': '"2"' },
    );
    const { hash } = (JSON.parse(made.text) as { version: { hash: string } }).version;
    await procedureDrafts.import(systemActor, aProcedure());
    await post('thiet-ke', '/procedures/2.002768/draft/hand-over', {}, { 'if-match': '"1"' });
    await post('cong-bo', '/procedures/2.002768/versions', { notes: '' }, { 'if-match': '"2"' });
    const submitted = await post(login, '/dossiers', aSubmission(hash), { 'idempotency-key': 'khoa-nop-0001' });
    expect(submitted.status, submitted.text).toBe(201);
    return (JSON.parse(submitted.text) as { code: string }).code;
  }

  it('are refused in words whatever the body, by everything that takes one, to those who may send one', async () => {
    const random = randomFrom(seed);
    const wrong: string[] = [];
    for (const { method, path } of await operationsOf(server.origin)) {
      if (method === 'GET' || path.startsWith('/api/v1/uploads')) continue;
      const as = path.includes('/versions') ? 'cong-bo' : path.includes('/dossiers') ? 'dang-vien' : undefined;
      const staff = /accounts|organisations|code-lists/.test(path) ? 'quan-tri' : 'thiet-ke';
      const target = path
        .replace('{code}', /forms/.test(path) ? '2.002768.1-SHD' : '2.002768')
        .replace(/\{\w+\}/g, '1');
      for (const [n, body] of bodies.entries()) {
        if (!whole && random() < 0.6) continue;
        const headers = { 'content-type': 'application/json', 'if-match': '"1"', 'idempotency-key': `khoa-${n}-xxxx` };
        const answer = await send(as ?? staff, { method, target, headers, body: Buffer.from(body) });
        const fault = faultOf(answer);
        if (fault) wrong.push(`${method} ${target} ${body.slice(0, 100)}: ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it('are answered in words: never a fault of ours, never another authority’s dossier', async () => {
    const random = randomFrom(seed);
    const operations = await operationsOf(server.origin);
    const wrong: string[] = [];
    const seen = new Map<number, number>();
    for (let n = 0; n < requests; n += 1) {
      const as = pick(random, [...cookies.keys()]);
      const hostile = aHostileRequest(random, pick(random, operations), dossier);
      const answer = await send(as, hostile);
      seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
      const fault = faultOf(answer) ?? (mayKnow.has(as) ? undefined : leakOf(answer, dossier, hostile));
      if (fault)
        wrong.push(`${n} ${as} ${hostile.method} ${hostile.target.slice(0, 200)} ${bodyOf(hostile)}: ${fault}`);
    }
    expect(wrong).toEqual([]);
    // A run in which nothing was let in, or nothing refused, would have tried nothing.
    for (const status of [200, 400, 401, 403, 404]) expect(seen.get(status), `${status}`).toBeGreaterThan(0);
  }, 600_000);

  it.each(people.map(({ login }) => login).filter((login) => !mayKnow.has(login)))(
    '%s finds the dossier of another authority nowhere',
    async (login) => {
      for (const target of [
        `/dossiers/${dossier}`,
        '/dossiers?scope=mine',
        '/dossiers?scope=authority',
        '/dossiers?scope=authority&search=nguyen&sort=submitted',
        '/audit?pageSize=100',
        `/audit?entity=dossier:${dossier}`,
      ]) {
        const answer = await send(login, { method: 'GET', target: `/api/v1${target}`, headers: {} });
        expect(leakOf(answer, dossier, { method: 'GET', target, headers: {} }), target).toBeUndefined();
      }
    },
  );
});

/** Their own, their authority's, and the auditor, whose look is written down. */
const mayKnow = new Set(['dang-vien', 'tiep-nhan', 'giai-quyet', 'lanh-dao', 'kiem-tra']);

type Answer = { status: number; type: string; text: string };

const cutOff: Answer = { status: 413, type: 'application/problem+json', text: '' };

function faultOf({ status, type, text }: Answer): string | undefined {
  if (status >= 500) return `${status} ${text.slice(0, 300)}`;
  if (status < 400 || text === '') return undefined;
  if (/node_modules|\n\s+at |SQLITE|syntax error|RangeError|TypeError/.test(text))
    return `tells of its inside: ${text}`;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}: ${text.slice(0, 200)}`;
  const said = JSON.parse(text) as Problem;
  const whole = said.status === status && said.code && said.detail && said.requestId && said.title && said.type;
  return whole ? undefined : `${status} without its members: ${text.slice(0, 200)}`;
}

/** The code may come back to whoever wrote it; what is in the dossier may not. */
function leakOf({ text }: Answer, dossier: string, { target, body }: Hostile): string | undefined {
  if (text.includes(secret) && !body?.includes(secret)) return 'gives away the answers';
  const known = target.includes(dossier) || body?.includes(dossier);
  return text.includes(dossier) && !known ? 'gives away the dossier’s code' : undefined;
}

const bodyOf = ({ body }: Hostile): string => (body ? asPrinted(body.toString('utf8').slice(0, 150)) : '');

function aSubmission(hash: string) {
  return {
    procedure: { code: '2.002768', version: 1 },
    forms: [
      {
        componentId: 'tp1',
        code: '2.002768.1-SHĐ',
        version: 1,
        hash,
        answers: { hoTen: secret, coQuyetDinh: false },
      },
    ],
    papers: [],
    declaration: { accepted: true, text: 'Tôi cam đoan nội dung khai là đúng.' },
  };
}

async function operationsOf(origin: string): Promise<Operation[]> {
  const document = (await (await fetch(`${origin}/api/v1/openapi.json`)).json()) as {
    paths: { [path: string]: object };
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
}
