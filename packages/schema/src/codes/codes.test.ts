import { describe, expect, it } from 'vitest';
import dossierCases from '../../cases/codes/dossier-codes.json';
import formCases from '../../cases/codes/form-codes.json';
import procedureCases from '../../cases/codes/procedure-codes.json';
import resultCases from '../../cases/codes/result-codes.json';
import { dossierPrefix, formatDossierCode, parseDossierCode } from './dossier-code';
import { clashingFormCode, formSlug, nextTemporaryFormCode, parseFormCode } from './form-code';
import { parseOrganisationCode } from './organisation-code';
import { nextTemporaryProcedureCode, parseProcedureCode } from './procedure-code';
import { formatDossierResultCode, formatResultCode, parseDossierResultCode, parseResultCode } from './result-code';

type Case = { name: string; text: string; reads?: object; refused?: string };
const holds = (outcome: { ok: boolean; value?: unknown; error?: { code: string } }, { reads, refused }: Case) =>
  refused ? expect(outcome.error?.code).toBe(refused) : expect(outcome).toEqual({ ok: true, value: reads });

describe('mã thủ tục', () => {
  it.each(procedureCases as Case[])('$name', (one) => holds(parseProcedureCode(one.text), one));
  it('gives the next temporary code after the highest', () => {
    expect(nextTemporaryProcedureCode(['2.002768', '0.000007', '0.000002'])).toEqual({ ok: true, value: '0.000008' });
    expect(nextTemporaryProcedureCode(['0.999999']).ok).toBe(false);
  });
});

describe('mã biểu mẫu', () => {
  it.each(formCases)('$name', (one) => {
    holds(parseFormCode(one.text), one);
    const parsed = parseFormCode(one.text);
    if (parsed.ok) expect(formSlug(parsed.value.code)).toBe(one.slug);
  });
  it('reads a decomposed code as the composed one', () => {
    expect(parseFormCode('2.002768.1-SHĐ'.normalize('NFD')).ok).toBe(true);
  });
  it('finds codes that differ only by capitals or by Đ in a URL', () => {
    expect(clashingFormCode('0.000001.4a-KNĐ', ['0.000001.1-KNĐ', '0.000001.4A-KNĐ'])).toBe('0.000001.4A-KNĐ');
    expect(clashingFormCode('0.000001.1-KND', ['0.000001.1-KNĐ'])).toBe('0.000001.1-KNĐ');
    expect(clashingFormCode('0.000002.1-KNĐ', ['0.000001.1-KNĐ'])).toBeUndefined();
  });
  it('numbers temporary symbols within their procedure', () => {
    expect(nextTemporaryFormCode('2.002753', ['2.002753.TĐ1', '0.000001.TĐ9', '2.002753.TĐx'])).toBe('2.002753.TĐ2');
  });
});

describe('mã hồ sơ', () => {
  it.each(dossierCases as Case[])('$name', (one) => {
    const outcome = parseDossierCode(one.text);
    holds(outcome, one);
    if (outcome.ok && !outcome.value.older)
      expect(formatDossierCode(outcome.value)).toEqual({ ok: true, value: one.text });
  });
  it('fills the groups that an organisation code lacks', () => {
    expect(dossierPrefix('A01')).toEqual({ ok: true, value: 'A01.000.00' });
    expect(dossierPrefix('G06.01')).toEqual({ ok: true, value: 'G06.001.00' });
    expect(dossierPrefix('A01.003.07.002')).toEqual({ ok: true, value: 'A01.003.07' });
    expect(dossierPrefix('A01.XYZ9').ok).toBe(false);
  });
  it('refuses parts that do not make a code', () => {
    const parts = { prefix: 'A01.003.07', date: '2026-02-13', owner: '01', sequence: 1 };
    expect(formatDossierCode({ ...parts, date: '1926-02-13' }).ok).toBe(false);
    expect(formatDossierCode({ ...parts, owner: '1' }).ok).toBe(false);
    expect(formatDossierCode({ ...parts, sequence: 0 }).ok).toBe(false);
    expect(formatDossierCode({ ...parts, sequence: 1.5 }).ok).toBe(false);
  });
});

describe('mã kết quả', () => {
  it.each(resultCases.cases as Case[])('$name', (one) => holds(parseResultCode(one.text, resultCases), one));

  it('reads back what it writes when nothing else fits', () => {
    const numbers = ['05-QĐ/ĐU', '19370-CV/VPTW', '459-KHHĐ/TU', '05.b QĐ', '01.02-TB', '338-QĐ/TW'];
    for (const number of numbers) {
      const parts = { organisation: 'A01.003.07', documentType: 'GGT', number };
      const text = formatResultCode(parts);
      expect(text.ok && parseResultCode(text.value, resultCases)).toEqual({ ok: true, value: parts });
    }
  });
  it('lists every reading of an ambiguous code', () => {
    const outcome = parseResultCode('KQ.G06.01.QD.05', resultCases);
    expect(!outcome.ok && 'readings' in outcome.error && outcome.error.readings).toHaveLength(3);
  });
  it('refuses a number that is empty or carries markup', () => {
    const parts = { organisation: 'H35', documentType: 'QD' };
    expect(formatResultCode({ ...parts, number: '  ' }).ok).toBe(false);
    expect(formatResultCode({ ...parts, number: '<script>' }).ok).toBe(false);
  });
  it('numbers the results of a dossier in either style', () => {
    const code = 'A01.003.07-260213-010042';
    for (const style of ['plain', 'brackets'] as const) {
      const text = formatDossierResultCode(code, 3, style);
      expect(parseDossierResultCode(text)).toEqual({ ok: true, value: { dossierCode: code, n: 3 } });
    }
    expect(parseDossierResultCode(`${code}-KQ0`).ok).toBe(false);
  });
});

describe('mã định danh tổ chức', () => {
  it('reads today’s and the older order', () => {
    expect(parseOrganisationCode('G06.01')).toMatchObject({ ok: true, value: { groups: ['G06', '01'], older: false } });
    expect(parseOrganisationCode('000.00.11.H01')).toMatchObject({
      ok: true,
      value: { groups: ['H01', '11', '00', '000'] },
    });
  });
  it.each(['Z01', 'A1', 'a01', 'A01.', 'A01..02', `A01.${'0'.repeat(40)}`])('refuses %s', (text) => {
    expect(parseOrganisationCode(text).ok).toBe(false);
  });
});
