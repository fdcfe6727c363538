import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importForm } from '../../commands/import-form';
import { aBrowser, type RunningServer, startServer } from '../../server.fixtures';
import { aForm } from '../forms.fixtures';
import { convertFormHere, TEMPORARY_CODE } from './convert-form';
import { convertFormInWorker } from './convert-in-worker';
import { workbookOf, zipOf } from './xlsx.fixtures';

const folder = mkdtempSync(join(tmpdir(), 'motcua-conversion-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const survey = [
  ['type', 'name', 'label', 'relevant'],
  ['select_one co_khong', 'vao_dang', 'Đã vào Đảng chưa', ''],
  ['', '', '', ''],
  ['date', 'ngay', 'Ngày vào Đảng', "\u0024{vao_dang} = 'co'"],
  ['geopoint', 'cho', 'Chỗ ở', ''],
];
const choices = [
  ['list_name', 'name', 'label'],
  ['co_khong', 'co', 'Có'],
  ['co_khong', 'khong', 'Không'],
];
const workbook = workbookOf({
  survey,
  choices,
  settings: [['form_title'], ['Phiếu đảng viên']],
  entities: [['a'], ['b']],
});
const formio = { title: 'Đơn', components: [{ type: 'textfield', key: 'ten', label: 'Tên', defaultValue: 'A' }] };
const bytesOf = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

it('reads a workbook, and names what it could not take', async () => {
  const outcome = await convertFormHere({ code: TEMPORARY_CODE, bytes: workbook });
  if (!outcome.ok) throw new Error(outcome.error.text);
  const { definition, losses, from } = outcome.value;
  expect(from).toBe('xlsform');
  expect(definition.title).toBe('Phiếu đảng viên');
  expect(definition.conditions[0]?.name).toBe('“Đã vào Đảng chưa” là “Có”');
  expect(losses.map(({ path }) => path)).toEqual(expect.arrayContaining(['/entities', '/survey/3/type']));
});

it.each([
  ['no archive', bytesOf('PK not really'), 'unreadable-workbook'],
  ['an archive of something else', zipOf([{ name: 'word/document.xml', content: 'x' }]), 'unreadable-workbook'],
  ['a workbook without a survey', workbookOf({ 'Trang 1': [['a']] }), 'unreadable-workbook'],
  ['a bomb', zipOf([{ name: 'xl/workbook.xml', content: Buffer.alloc(70 * 1024 * 1024) }]), 'too-large'],
  ['a bomb that lies', zipOf([{ name: 'xl/a.xml', content: Buffer.alloc(70 * 1024 * 1024) }], 10), 'too-large'],
  ['a cut archive', workbook.subarray(0, workbook.length - 40), 'unreadable-workbook'],
  ['an archive whose directory is broken', zipWithBrokenDirectory(), 'unreadable-workbook'],
])('refuses %s in words', async (_, bytes, code) => {
  const outcome = await convertFormHere({ from: 'xlsform', code: TEMPORARY_CODE, bytes });
  expect(outcome).toMatchObject({ ok: false, error: { code, text: expect.stringMatching(/^(?:Tệp|Sổ) .{10,}\.$/) } });
});

function zipWithBrokenDirectory(): Buffer {
  const broken = Buffer.from(workbook);
  broken.writeUInt32LE(0xfffffff0, broken.length - 6);
  return broken;
}

it.each([
  ['formio', formio],
  ['surveyjs', { pages: [{ elements: [{ type: 'text', name: 'a' }] }] }],
  ['json-schema', { type: 'object', properties: { a: { type: 'string' } } }],
  ['definition', aForm()],
])('guesses %s from the content', async (from, content) => {
  const outcome = await convertFormHere({ code: '0.000001.TĐ7', bytes: bytesOf(content) });
  expect(outcome).toMatchObject({ ok: true, value: { from, definition: { code: '0.000001.TĐ7' } } });
});

it.each([
  ['{', 'malformed-json'],
  ['{"a":1}', 'unknown-format'],
  ['[]', 'unknown-format'],
  ['{"formatVersion":1,"pages":[]}', 'invalid-definition'],
])('says what is wrong with %s', async (content, code) => {
  expect(await convertFormHere({ code: TEMPORARY_CODE, bytes: bytesOf(content) })).toMatchObject({ error: { code } });
});

const worker = (name: string, source: string): URL => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads';\n${source}`);
  return pathToFileURL(file);
};

it('stops a reading that never ends, and reads again', async () => {
  const limits = { timeLimitMs: 300, memoryLimitMb: 64 };
  const convert = convertFormInWorker(worker('endless', 'for (;;);'), limits);
  const request = { code: TEMPORARY_CODE, bytes: bytesOf(formio) };
  const all = await Promise.all([convert(request), convert(request), convert(request), convert(request)]);
  const codes = all.map((outcome) => (outcome.ok ? 'ok' : outcome.error.code));
  expect(codes).toEqual([...Array(3).fill('conversion-too-large'), 'busy']);
  const good = convertFormInWorker(worker('good', 'parentPort.postMessage({ ok: true, value: workerData.code });'));
  expect(await good(request)).toEqual({ ok: true, value: TEMPORARY_CODE });
});

it('import-form prints the form and the losses, or why not', async () => {
  const file = join(folder, 'form.json');
  writeFileSync(file, JSON.stringify(formio));
  expect(await importForm(file, 'formio')).toMatchObject({
    exit: 0,
    value: { definition: { title: 'Đơn', code: TEMPORARY_CODE }, losses: expect.arrayContaining([expect.anything()]) },
  });
  expect(await importForm(file, 'formio', '2.002768.1-SHĐ')).toMatchObject({
    value: { definition: { code: '2.002768.1-SHĐ' } },
  });
  const refusals = [
    await importForm(file, undefined),
    await importForm(file, 'docx'),
    await importForm(file, 'surveyjs'),
    await importForm(file, 'formio', 'xyz'),
    await importForm(join(folder, 'nowhere'), 'formio'),
    await importForm(undefined, 'formio'),
  ];
  expect(refusals.map(({ exit, value }) => [exit, (value as { code: string }).code])).toEqual([
    [2, 'argument-missing'],
    [2, 'unknown-format'],
    [2, 'wrong-format'],
    [2, 'invalid-form-code'],
    [2, 'unreadable-file'],
    [2, 'argument-missing'],
  ]);
  for (const { value } of refusals) expect(value).toMatchObject({ detail: expect.stringMatching(/.{10,}/) });
});

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

async function convert(login: string, body: Buffer | Uint8Array | string, address = '/api/v1/forms/conversions') {
  const browser = aBrowser(server.origin);
  await browser.signIn(login);
  const headers = { 'content-type': 'application/octet-stream' };
  return browser.go(address, { method: 'POST', body: new Uint8Array(Buffer.from(body)), headers });
}

it('a designer is told what a file would become; nothing is stored', async () => {
  const response = await convert('thiet-ke', workbook);
  expect(response.status).toBe(200);
  const converted = (await response.json()) as { from: string; definition: { code: string }; losses: unknown[] };
  expect(converted).toMatchObject({ from: 'xlsform', definition: { code: TEMPORARY_CODE } });
  const browser = aBrowser(server.origin);
  await browser.signIn('thiet-ke');
  const stored = await browser.go('/api/v1/forms/import', {
    method: 'POST',
    body: JSON.stringify({ definition: converted.definition }),
    headers: { 'content-type': 'application/json' },
  });
  expect(stored.status).toBe(201);
});

it('refuses what is too large, what is no form, and who is no designer', async () => {
  const large = await convert('thiet-ke', Buffer.alloc(6 * 1024 * 1024));
  expect(large.status).toBe(413);
  const wrong = await convert('thiet-ke', '{"a":1}', '/api/v1/forms/conversions?from=surveyjs');
  expect(wrong.status).toBe(422);
  expect(await wrong.json()).toMatchObject({ code: 'wrong-format', detail: expect.stringContaining('không phải là') });
  const odd = await convert('thiet-ke', '{}', '/api/v1/forms/conversions?from=docx');
  expect(odd.status).toBe(400);
  const other = await convert('dang-vien', workbook);
  expect(other.status).toBe(403);
});
