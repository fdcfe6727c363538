import { describe, expect, it } from 'vitest';
import { checkProcedure } from './check-procedure';
import type { ProcedureDefinition } from './definition';
import { procedureProblems } from './procedure-problems';

const whole: ProcedureDefinition = {
  formatVersion: 1,
  code: '2.002768',
  name: 'Chuyển sinh hoạt đảng chính thức',
  field: 'Đảng viên',
  steps: [{ id: 'b1', actor: 'Đảng viên', action: 'Nộp hồ sơ.', online: true }],
  channels: [{ id: 'k1', kind: 'online', fee: 0 }],
  components: [{ id: 'tp1', name: 'Đề nghị', form: { code: '2.002768.1-SHĐ', version: null }, required: true }],
  timeLimits: [{ id: 'h1', label: 'Kiểm tra hồ sơ', duration: { amount: 8, unit: 'working-hour' } }],
  subjects: ['party-member'],
  authorities: { receiving: { level: 'commune' }, resolving: { level: 'province' } },
  results: [{ id: 'kq1', name: 'Giấy giới thiệu' }],
  requirements: [],
  legalBasis: [{ document: 'Quy định 338-QĐ/TW' }],
  assuranceLevel: 2,
  signing: 'none',
  delegation: true,
};

const codes = (value: unknown) => {
  const outcome = checkProcedure(value);
  return outcome.ok ? [] : outcome.error.problems.map(({ code, path }) => `${code} ${path}`);
};

it('takes a whole procedure, and finds nothing against publishing it', () => {
  expect(checkProcedure(whole)).toEqual({ ok: true, value: whole });
  expect(procedureProblems(whole)).toEqual([]);
});

it('lets a draft with empty parts be saved, and names each part before it may be published', () => {
  const draft = {
    ...whole,
    steps: [],
    channels: [],
    components: [],
    timeLimits: [],
    subjects: [],
    results: [],
    legalBasis: [],
  };
  expect(codes(draft)).toEqual([]);
  expect(procedureProblems(draft).map(({ path }) => path)).toEqual([
    '/steps',
    '/channels',
    '/components',
    '/timeLimits',
    '/subjects',
    '/results',
    '/legalBasis',
  ]);
});

describe('refuses', () => {
  const [step] = whole.steps;
  const [component] = whole.components;
  const cases: [string, unknown, string][] = [
    ['what is not an object', 'x', 'format-unknown /formatVersion'],
    ['a later format', { ...whole, formatVersion: 2 }, 'format-unknown /formatVersion'],
    ['an unknown member', { ...whole, script: '1' }, 'additionalProperties /script'],
    [
      'an own __proto__',
      JSON.parse(`{"__proto__":{},${JSON.stringify(whole).slice(1)}`),
      'additionalProperties /__proto__',
    ],
    ['a missing member', { ...whole, name: undefined }, 'required /name'],
    ['a code that is none', { ...whole, code: '0.000000' }, 'invalid-procedure-code /code'],
    ['an id used twice', { ...whole, steps: [step, step] }, 'id-taken /steps/1/id'],
    ['markup', { ...whole, steps: [{ ...step, action: '<img src=x>' }] }, 'not-plain-text /steps/0/action'],
    ['a fee below zero', { ...whole, channels: [{ id: 'k1', kind: 'online', fee: -1 }] }, 'minimum /channels/0/fee'],
    [
      'a form code with a look-alike letter',
      { ...whole, components: [{ ...component, form: { code: '2.002768.1-SHÐ', version: 1 } }] },
      'invalid-form-code /components/0/form/code',
    ],
  ];
  it.each(cases)('%s', (_, value, problem) => expect(codes(value)).toContain(problem));
});

it('wants an online step where it offers an online channel, and each form once', () => {
  const offline = { ...whole, steps: [{ id: 'b1', actor: 'Đảng viên', action: 'Nộp hồ sơ.', online: false }] };
  expect(procedureProblems(offline).map(({ code }) => code)).toEqual(['no-online-step']);
  const twice = { ...whole, components: whole.components.flatMap((one) => [one, { ...one, id: 'tp2' }]) };
  expect(procedureProblems(twice).map(({ code }) => code)).toEqual(['form-twice']);
});
