import { describe, expect, it } from 'vitest';
import { formSlug, parseFormCode } from '../src/codes/form-code';
import { parseOrganisationCode } from '../src/codes/organisation-code';
import { checkCalendar } from '../src/deadline/calendar-schema';
import { checkDefinition } from '../src/form/check-definition';
import { compileForm } from '../src/form/compile/compile-form';
import type { Field, FormDefinition, SectionItem } from '../src/form/definition';
import { checkProcedure } from '../src/procedure/check-procedure';
import { procedureProblems } from '../src/procedure/procedure-problems';
import { createFormRules } from '../src/rules/create-form-rules';
import type { Json } from '../src/shared/json';

const load = (files: Record<string, unknown>) =>
  Object.entries(files).map(([path, value]) => ({ file: path.split('/').at(-1) ?? path, value }));

const forms = load(import.meta.glob('../../../content/forms/*.json', { eager: true, import: 'default' }));
const procedures = load(import.meta.glob('../../../content/procedures/*.json', { eager: true, import: 'default' }));
const calendars = load(import.meta.glob('../../../content/calendars/*.json', { eager: true, import: 'default' }));
const codeLists = load(import.meta.glob('../../../content/code-lists/*.json', { eager: true, import: 'default' }));
const demo = Object.fromEntries(
  load(import.meta.glob('../../../content/demo/*.json', { eager: true, import: 'default' })).map(({ file, value }) => [
    file,
    value,
  ]),
);

const formOf = (value: unknown): FormDefinition => {
  const checked = checkDefinition(value);
  if (!checked.ok) throw new Error(checked.error.problems.map(({ path, text }) => `${path} ${text}`).join('\n'));
  return checked.value;
};
const fieldsOf = (form: FormDefinition): Field[] => {
  const inside = (items: readonly SectionItem[]): Field[] =>
    items.flatMap((item) => (item.kind === 'field' ? [item] : 'items' in item ? inside(item.items) : []));
  return form.pages.flatMap((page) => page.items.flatMap((section) => inside(section.items)));
};

describe('biểu mẫu giao kèm sản phẩm', () => {
  it.each(forms)('$file may be saved, compiles, and lies under its slug', ({ file, value }) => {
    const form = formOf(value);
    expect(`${formSlug(form.code)}.json`).toBe(file);
    const compiled = compileForm(form);
    expect(compiled.ok ? [] : compiled.error).toEqual([]);
    const again = compileForm(form);
    expect(compiled.ok && again.ok && compiled.value.hash).toBe(again.ok && again.value.hash);
  });

  it.each(forms)('$file says of every field why it is asked and on what ground (Đ27.1b)', ({ value }) => {
    const silent = fieldsOf(formOf(value)).filter(({ purpose, legalBasis }) => !purpose || !legalBasis?.length);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it.each(forms)('$file identifies the person, and ends in a declaration and a signature (Đ27.1b, d)', ({ value }) => {
    const types = fieldsOf(formOf(value))
      .filter(({ required }) => required === true)
      .map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['personal-id', 'declaration', 'signature']));
  });
});

describe('quy tắc của biểu mẫu', () => {
  const named = (slug: string) => {
    const form = formOf(forms.find(({ file }) => file === `${slug}.json`)?.value);
    const compiled = compileForm(form);
    if (!compiled.ok) throw new Error('does not compile');
    return { form, rules: createFormRules(compiled.value) };
  };
  const context = { today: '2026-11-23' };
  const broken = (slug: string, answers: { [name: string]: Json }) => {
    const { rules } = named(slug);
    return rules.check(rules.settle(answers, context), context).map(({ path, severity }) => `${severity} ${path}`);
  };

  it('1-KNĐ takes people of 18 to 60, by the month', () => {
    expect(broken('0.000001.1-KND', { ngaySinh: '2008-11-23' })).toEqual([]);
    expect(broken('0.000001.1-KND', { ngaySinh: '2008-11-24' })).toEqual(['error /ngaySinh']);
    expect(broken('0.000001.1-KND', { ngaySinh: '1966-11-23' })).toEqual([]);
    expect(broken('0.000001.1-KND', { ngaySinh: '1966-10-23' })).toEqual(['error /ngaySinh']);
    expect(broken('0.000001.1-KND', { trinhDoHocVan: 'duoi-thcs' })).toEqual(['error /trinhDoHocVan']);
  });

  it('1-KNĐ asks about the Youth Union only of its members', () => {
    const { form, rules } = named('0.000001.1-KND');
    const date = fieldsOf(form).find(({ name }) => name === 'ngayVaoDoan')?.id ?? '';
    expect(rules.shown(date, { laDoanVien: true })).toBe(true);
    expect(rules.shown(date, { laDoanVien: false })).toBe(false);
    expect(rules.shown(date, {})).toBe(false);
  });

  it('1-SHĐ wants dates of a temporary transfer in order, and drops them from any other', () => {
    const dates = { tuNgay: '2026-03-02', denNgay: '2026-03-01', ngayHieuLuc: '2026-11-01' };
    expect(broken('2.002768.1-SHD', { loai: 'tam-thoi', ...dates })).toContain('error /denNgay');
    const { rules } = named('2.002768.1-SHD');
    expect(rules.settle({ loai: 'chinh-thuc', ...dates }, context)).not.toHaveProperty('tuNgay');
  });

  it('1-SHĐ does not ask who issued a paper and when where its number says so (Đ27.2d)', () => {
    const { form, rules } = named('2.002768.1-SHD');
    const issuer = fieldsOf(form).find(({ name }) => name === 'coQuanCap')?.id ?? '';
    expect(rules.shown(issuer, { giayToCanCu: { loaiGiayTo: 'qd-nghi-huu' } })).toBe(true);
    expect(rules.shown(issuer, { giayToCanCu: { loaiGiayTo: 'thong-bao-cu-tru' } })).toBe(false);
  });

  it('1-SHĐ warns past twelve weeks', () => {
    expect(broken('2.002768.1-SHD', { ngayHieuLuc: '2026-08-31' })).toEqual([]);
    expect(broken('2.002768.1-SHD', { ngayHieuLuc: '2026-08-30' })).toEqual(['warning /ngayHieuLuc']);
  });

  it('2B adds up the points', () => {
    const { rules } = named('2.002768.2B');
    expect(rules.settle({ diemChung: 27.5, diemKetQua: 65 }, context)).toMatchObject({
      tongDiem: 92.5,
      ngayKy: '2026-11-23',
    });
    expect(broken('2.002768.2B', { diemChung: 40, diemKetQua: 70 })).toEqual(['error /tongDiem']);
  });

  it('the card form asks for a self-criticism only when the card was lost', () => {
    const { form, rules } = named('0.000002.TD1');
    const paper = fieldsOf(form).find(({ name }) => name === 'banKiemDiem')?.id ?? '';
    expect([rules.shown(paper, { truongHop: 'mat' }), rules.shown(paper, { truongHop: 'hong' })]).toEqual([
      true,
      false,
    ]);
  });

  it('the residence form refuses a yearly comment on those who are exempt', () => {
    expect(broken('2.002753.TD1', { mucDich: 'hang-nam', dien: 'quan-doi', nam: 2026 })).toEqual(['error /mucDich']);
    expect(broken('2.002753.TD1', { mucDich: 'ky-luat', dien: 'quan-doi', nam: 2026 })).toEqual([]);
    expect(broken('2.002753.TD1', { mucDich: 'hang-nam', dien: 'khong', nam: 2027 })).toEqual(['error /nam']);
  });
});

describe('thủ tục giao kèm sản phẩm', () => {
  const codes = new Set(forms.map(({ value }) => formOf(value).code));

  it.each(procedures)('$file may be saved and published, and every form it asks for is here', ({ file, value }) => {
    const checked = checkProcedure(value);
    expect(checked.ok ? [] : checked.error.problems).toEqual([]);
    if (!checked.ok) return;
    expect(`${checked.value.code}.json`).toBe(file);
    expect(procedureProblems(checked.value)).toEqual([]);
    const asked = checked.value.components.flatMap(({ form }) => form?.code ?? []);
    expect(asked.filter((code) => !codes.has(code))).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('leaves no form without a procedure of its own', () => {
    const known = new Set(procedures.map(({ file }) => file.replace('.json', '')));
    const orphans = [...codes].filter((code) => {
      const parsed = parseFormCode(code);
      return !parsed.ok || !known.has(parsed.value.procedureCode);
    });
    expect(orphans).toEqual([]);
  });

  it('names result documents that the list of document types holds', () => {
    const types = new Set(entriesOf('document-types').map(({ code }) => code));
    const used = procedures.flatMap(({ value }) => {
      const checked = checkProcedure(value);
      return checked.ok ? checked.value.results.flatMap(({ documentType }) => documentType ?? []) : [];
    });
    expect(used.filter((code) => !types.has(code))).toEqual([]);
  });
});

type Entry = {
  code: string;
  name: string;
  parent?: string;
  validFrom?: string;
  validTo?: string;
  facts?: { [key: string]: Json };
};
type CodeList = { id: string; title: string; source: string; entries: Entry[] };
const entriesOf = (id: string): Entry[] =>
  (codeLists.find(({ file }) => file === `${id}.json`)?.value as CodeList | undefined)?.entries ?? [];

describe('danh mục', () => {
  it.each(codeLists)('$file tells its source and has each code once, parents included', ({ file, value }) => {
    const { id, source, entries } = value as CodeList;
    expect(`${id}.json`).toBe(file);
    expect(source).not.toBe('');
    const codes = new Set(entries.map(({ code }) => code));
    expect(codes.size).toBe(entries.length);
    expect(entries.filter(({ parent }) => parent !== undefined && !codes.has(parent))).toEqual([]);
    expect(entries.filter(({ name }) => name !== name.normalize('NFC') || name === '')).toEqual([]);
  });

  it('holds 54 ethnic groups and two more, 34 provinces and 3,321 communes of today', () => {
    expect(entriesOf('ethnic-groups')).toHaveLength(56);
    const units = entriesOf('administrative-units').filter(({ validTo }) => validTo === undefined);
    const count = (level: string) => units.filter(({ facts }) => facts?.level === level).length;
    expect([count('province'), count('commune')]).toEqual([34, 3321]);
  });

  it('leads every former commune to units of today', () => {
    const units = entriesOf('administrative-units');
    const present = new Set(units.filter(({ validTo }) => validTo === undefined).map(({ code }) => code));
    const former = units.filter(({ validTo, facts }) => validTo !== undefined && facts?.level === 'commune');
    const lost = former.filter(({ facts }) => {
      const targets = Array.isArray(facts?.presentCodes) ? facts.presentCodes : [];
      return targets.length === 0 || targets.some((code) => typeof code !== 'string' || !present.has(code));
    });
    expect(former.length).toBeGreaterThan(10_000);
    expect(lost).toEqual([]);
  });

  it('knows Đồng Nai as a province until, and a city from 30/04/2026', () => {
    const units = entriesOf('administrative-units');
    expect(units.find(({ code }) => code === '75')).toMatchObject({
      name: 'Thành phố Đồng Nai',
      validFrom: '2026-04-30',
    });
    expect(units.find(({ code }) => code === 'cu-75-2025')).toMatchObject({
      name: 'Tỉnh Đồng Nai',
      validTo: '2026-04-29',
    });
  });
});

it.each(calendars)('lịch $file is sound', ({ value }) => {
  const checked = checkCalendar(value);
  expect(checked.ok || checked.error).toBe(true);
});

describe('dữ liệu trình diễn', () => {
  type Organisation = { id: string; code: string; name: string; level: string; parentId: string | null };
  type Account = {
    login: string;
    kind: string;
    organisationId: string;
    memberId?: string;
    roles: { organisationId: string }[];
  };
  type Person = { memberId: string; login: string; attributes: { [name: string]: Json } };
  const { organisations } = demo['organisations.json'] as { organisations: Organisation[] };
  const { accounts } = demo['accounts.json'] as { accounts: Account[] };
  const { members } = demo['member-register.json'] as { members: Person[] };
  const { persons } = demo['population-register.json'] as { persons: Person[] };
  const ids = new Set(organisations.map(({ id }) => id));

  it('has a tree of at least four levels and 300 organisations, with codes that can head a dossier code', () => {
    expect(organisations.length).toBeGreaterThanOrEqual(300);
    expect(new Set(organisations.map(({ level }) => level)).size).toBeGreaterThanOrEqual(4);
    expect(organisations.filter(({ parentId }) => parentId !== null && !ids.has(parentId))).toEqual([]);
    expect(organisations.filter(({ code }) => !parseOrganisationCode(code).ok)).toEqual([]);
    expect(new Set(organisations.map(({ code }) => code)).size).toBe(organisations.length);
  });

  it('places every account and role in the tree', () => {
    const places = accounts.flatMap(({ organisationId, roles }) => [
      organisationId,
      ...roles.map((role) => role.organisationId),
    ]);
    expect(places.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('holds a value for every prefill of the shipped forms, for every person', () => {
    const wanted = forms.flatMap(({ value }) => fieldsOf(formOf(value)).flatMap(({ prefill }) => prefill ?? []));
    const missing = (source: string, people: Person[]) => {
      const attributes = new Set(wanted.filter((one) => one.source === source).map(({ attribute }) => attribute));
      return people.flatMap((person) =>
        [...attributes].filter((name) => !(name in person.attributes)).map((name) => `${person.login} ${name}`),
      );
    };
    expect(missing('member-register', members)).toEqual([]);
    expect(missing('population-register', persons)).toEqual([]);
    expect(
      new Set(wanted.filter(({ source }) => source === 'organisation-register').map(({ attribute }) => attribute)),
    ).toEqual(new Set(['organisation', 'parent', 'commune', 'province']));
    const people = accounts.filter(({ kind }) => kind === 'person');
    for (const register of [members, persons]) {
      expect(
        people.filter(
          (one) => !register.some(({ login, memberId }) => login === one.login && memberId === one.memberId),
        ),
      ).toEqual([]);
    }
  });
});
