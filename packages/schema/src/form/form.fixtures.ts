import type { JsonObject, JsonSchemaObject } from '../shared/json';
import type { Field, FormDefinition, Group, List, NamedCondition, Page, Section, SectionItem } from './definition';

/** A whole valid form; each call is a new object. Three fields, one of them shown only to the married. */
export function aForm(overrides: Partial<FormDefinition> = {}): FormDefinition {
  return {
    formatVersion: 1,
    code: '2.002768.1-SHĐ',
    title: 'Đề nghị chuyển sinh hoạt đảng',
    pages: [
      aPage({
        items: [
          aSection({
            items: [
              aField('text', { id: 'f_hoTen', name: 'hoTen', schema: { type: 'string', title: 'Họ và tên' } }),
              aField('single-choice', {
                id: 'f_honNhan',
                name: 'tinhTrangHonNhan',
                schema: {
                  type: 'string',
                  title: 'Tình trạng hôn nhân',
                  oneOf: [
                    { const: 'single', title: 'Độc thân' },
                    { const: 'married', title: 'Đã kết hôn' },
                  ],
                },
              }),
              aField('text', {
                id: 'f_voChong',
                name: 'voChong',
                schema: { type: 'string', title: 'Họ tên vợ hoặc chồng' },
                showWhen: 'c_ketHon',
              }),
            ],
          }),
        ],
      }),
    ],
    conditions: [aCondition()],
    checks: [],
    ...overrides,
  };
}

/** A valid form whose only section holds these items. */
export const aFormOf = (items: readonly SectionItem[], overrides: Partial<FormDefinition> = {}): FormDefinition =>
  aForm({ pages: [aPage({ items: [aSection({ items })] })], conditions: [], ...overrides });

export const aPage = (overrides: Partial<Page> = {}): Page => ({
  id: 'p_trang001',
  title: 'Thông tin cá nhân',
  items: [],
  ...overrides,
});

export const aSection = (overrides: Partial<Section> = {}): Section => ({
  id: 's_phan0001',
  kind: 'section',
  title: 'Người đề nghị',
  items: [],
  ...overrides,
});

const fragments: { readonly [type: string]: JsonSchemaObject } = {
  text: { type: 'string', maxLength: 200 },
  'long-text': { type: 'string', maxLength: 2000 },
  number: { type: 'number', minimum: 0, maximum: 100 },
  date: { type: 'string', format: 'date' },
  'yes-no': { type: 'boolean' },
  'single-choice': { type: 'string', enum: ['Có', 'Không'] },
  'multiple-choice': { type: 'array', items: { type: 'string', enum: ['A', 'B', 'C'] }, uniqueItems: true },
  'personal-id': { type: 'string', pattern: '^\\d{12}$' },
  phone: { type: 'string', pattern: '^0\\d{9}$' },
  email: { type: 'string', format: 'email', maxLength: 254 },
};

/** A valid field of a type; pass `id` and `name` when a form holds more than one. */
export const aField = (type = 'text', overrides: Partial<Field> = {}): Field => ({
  id: 'f_truong01',
  kind: 'field',
  type,
  name: 'truong',
  schema: { title: 'Trường', ...(fragments[type] ?? {}) },
  ...overrides,
});

export const aGroup = (overrides: Partial<Group> = {}): Group => ({
  id: 'g_nhom0001',
  kind: 'group',
  name: 'nhom',
  title: 'Nhóm',
  items: [],
  ...overrides,
});

export const aList = (overrides: Partial<List> = {}): List => ({
  id: 'l_danhSach',
  kind: 'list',
  name: 'danhSach',
  title: 'Danh sách',
  display: 'table',
  items: [],
  ...overrides,
});

export const aCondition = (overrides: Partial<NamedCondition> = {}): NamedCondition => ({
  id: 'c_ketHon',
  name: 'Đã kết hôn',
  test: { field: 'f_honNhan', is: 'equal', value: 'married' },
  ...overrides,
});

type LargeForm = { readonly fields?: number; readonly perSection?: number; readonly conditionalShare?: number };

const mix = [
  'text',
  'text',
  'number',
  'date',
  'yes-no',
  'single-choice',
  'text',
  'long-text',
  'phone',
  'email',
  'personal-id',
  'multiple-choice',
] as const;

/**
 * A large form, the same for the same arguments: `fields` fields in sections of `perSection` on pages of ten
 * sections; the given share of them shows only when the yes-no question that opens the form is answered yes.
 */
export function aLargeForm({
  fields = 1000,
  perSection = 10,
  conditionalShare = 0.05,
}: LargeForm = {}): FormDefinition {
  const every = conditionalShare > 0 ? Math.max(1, Math.round(1 / conditionalShare)) : Number.POSITIVE_INFINITY;
  const all = Array.from({ length: fields }, (_, at) => largeField(at, at > 0 && at % every === every - 1));
  const sections = chunks(all, perSection).map((items, at) =>
    aSection({ id: `s_lon${pad(at)}`, title: `Phần ${at + 1}`, items }),
  );
  const pages = chunks(sections, 10).map((items, at) =>
    aPage({ id: `p_lon${pad(at)}`, title: `Trang ${at + 1}`, items }),
  );
  const conditions =
    fields > 0 && Number.isFinite(every)
      ? [aCondition({ id: 'c_lon0000', name: 'Có khai thêm', test: { field: 'f_lon0000', is: 'equal', value: true } })]
      : [];
  return { formatVersion: 1, code: '0.000001.TĐ1', title: 'Biểu mẫu lớn', pages, conditions, checks: [] };
}

function largeField(at: number, conditional: boolean): Field {
  const type = at === 0 ? 'yes-no' : (mix[at % mix.length] ?? 'text');
  const title = at === 0 ? 'Có khai thêm không?' : `Câu hỏi ${at + 1}`;
  return aField(type, {
    id: `f_lon${pad(at)}`,
    name: `truong${pad(at)}`,
    schema: { title, ...(fragments[type] ?? {}) },
    required: at % 3 === 1,
    width: at % 2 === 0 ? 6 : 12,
    purpose: 'Giải quyết thủ tục',
    legalBasis: [{ document: 'Quy định 338-QĐ/TW', article: 'Điều 27' }],
    ...(conditional ? { showWhen: 'c_lon0000' } : {}),
  });
}

const pad = (at: number) => String(at).padStart(4, '0');

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** Answers that a large form of the same arguments accepts, with every field shown. */
export function answersOfLargeForm(size: LargeForm = {}): JsonObject {
  const answers: { [name: string]: JsonObject[string] } = {};
  for (const page of aLargeForm(size).pages)
    for (const section of page.items)
      for (const item of section.items) if (item.kind === 'field') answers[item.name] = sampleAnswers[item.type] ?? 'x';
  return answers;
}

const sampleAnswers: JsonObject = {
  text: 'Nguyễn Văn An',
  'long-text': 'Chuyển công tác theo quyết định điều động.',
  number: 42,
  date: '2026-02-13',
  'yes-no': true,
  'single-choice': 'Có',
  'multiple-choice': ['A', 'C'],
  'personal-id': '001099012345',
  phone: '0912345678',
  email: 'an@example.vn',
};
