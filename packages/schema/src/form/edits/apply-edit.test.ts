import { describe, expect, it } from 'vitest';
import type { FormDefinition } from '../definition';
import { aCondition, aField, aForm, aFormOf, aGroup, aLargeForm, aList, aPage, aSection } from '../form.fixtures';
import { indexForm } from '../form-index';
import { applyEdit, describeEdit, mergesWith } from './apply-edit';
import type { EditRefusal, FormEdit } from './edit';

function edited(form: FormDefinition, edit: FormEdit): FormDefinition {
  const outcome = applyEdit(form, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

function refused(form: FormDefinition, edit: unknown): EditRefusal {
  const outcome = applyEdit(form, edit as FormEdit);
  if (outcome.ok) throw new Error('it was accepted');
  return outcome.error;
}

const idsIn = (form: FormDefinition, parent: string): readonly string[] => {
  const node = indexForm(form).nodes.get(parent)?.node;
  return node && 'items' in node ? node.items.map(({ id }) => id) : [];
};

const withList = () =>
  aForm({
    pages: [
      aPage({
        items: [
          aSection({
            items: [
              aField('number', { id: 'f_tong', name: 'tong' }),
              aList({
                items: [
                  aField('number', { id: 'f_soTien', name: 'soTien' }),
                  aField('text', { id: 'f_lyDo', name: 'lyDo', showWhen: 'c_coTien' }),
                ],
              }),
            ],
          }),
        ],
      }),
    ],
    conditions: [aCondition({ id: 'c_coTien', name: 'Có tiền', test: { field: 'f_soTien', is: 'atLeast', value: 1 } })],
  });

describe('insert', () => {
  const item = aField('text', { id: 'f_moi', name: 'moi', schema: { type: 'string', title: 'Mới' } });

  it('puts an item at its place, past the end last', () => {
    const insert = (index: number): FormEdit => ({ op: 'insertItem', parent: 's_phan0001', index, item });
    expect(idsIn(edited(aForm(), insert(1)), 's_phan0001')).toEqual(['f_hoTen', 'f_moi', 'f_honNhan', 'f_voChong']);
    expect(idsIn(edited(aForm(), insert(99)), 's_phan0001').at(-1)).toBe('f_moi');
  });

  it.each<[string, Partial<{ parent: string; item: object }>, object]>([
    ['a parent that there is not', { parent: 's_khac' }, { code: 'item-not-found', id: 's_khac' }],
    ['a field on a page', { parent: 'p_trang001' }, { code: 'not-allowed-here', parent: 'p_trang001' }],
    ['anything in a field', { parent: 'f_hoTen' }, { code: 'not-allowed-here', parent: 'f_hoTen' }],
    ['a section in a section', { item: aSection({ id: 's_moi' }) }, { code: 'not-allowed-here' }],
    [
      'a name that is taken',
      { item: { ...item, name: 'hoTen' } },
      { code: 'name-taken', by: { id: 'f_hoTen', label: 'Họ và tên' } },
    ],
    ['an id that is taken', { item: { ...item, id: 'c_ketHon' } }, { code: 'id-taken', id: 'c_ketHon' }],
    ['an item of another shape', { item: { ...item, onClick: 'x' } }, { code: 'invalid-definition' }],
    ['a condition that there is not', { item: { ...item, showWhen: 'c_khac' } }, { code: 'invalid-definition' }],
    [
      'a schema that may not be',
      { item: { ...item, schema: { $ref: 'https://example.com' } } },
      { code: 'invalid-definition' },
    ],
    ['markup in a label', { item: { ...item, schema: { title: '<b>x</b>' } } }, { code: 'invalid-definition' }],
    ['an inherited name', { item: { ...item, name: 'constructor' } }, { code: 'invalid-definition' }],
  ])('refuses %s', (_, changes, refusal) => {
    const edit = { op: 'insertItem', parent: 's_phan0001', index: 0, item, ...changes };
    expect(refused(aForm(), edit)).toMatchObject(refusal);
  });

  it('refuses a fifth level of groups, whole or put together', () => {
    const nested = (levels: number, prefix: string): ReturnType<typeof aGroup> =>
      aGroup({
        id: `g_${prefix}${levels}`,
        name: `${prefix}${levels}`,
        items: levels > 1 ? [nested(levels - 1, prefix)] : [],
      });
    const form = aFormOf([nested(2, 'a')]);
    const put = (levels: number, parent: string) => ({ op: 'insertItem', parent, index: 0, item: nested(levels, 'b') });
    expect(refused(form, put(5, 's_phan0001'))).toEqual({ code: 'too-deep', id: 'g_b5', limit: 4 });
    expect(refused(form, put(3, 'g_a1'))).toEqual({ code: 'too-deep', id: 'g_b3', limit: 4 });
    expect(applyEdit(form, put(2, 'g_a1') as FormEdit).ok).toBe(true);
  });
});

describe('move', () => {
  it('counts places without the item that moves', () => {
    const move = (index: number): FormEdit => ({ op: 'moveItem', id: 'f_hoTen', parent: 's_phan0001', index });
    expect(idsIn(edited(aForm(), move(1)), 's_phan0001')).toEqual(['f_honNhan', 'f_hoTen', 'f_voChong']);
    expect(idsIn(edited(aForm(), move(2)), 's_phan0001')).toEqual(['f_honNhan', 'f_voChong', 'f_hoTen']);
  });

  it('to where it already stands gives the same form', () => {
    const form = aForm();
    expect(edited(form, { op: 'moveItem', id: 'f_voChong', parent: 's_phan0001', index: 9 })).toBe(form);
  });

  it('keeps the identity of what it does not touch', () => {
    const form = aLargeForm({ fields: 300 });
    const after = edited(form, { op: 'moveItem', id: 'f_lon0001', parent: 's_lon0000', index: 5 });
    expect(after.pages[1]).toBe(form.pages[1]);
    expect(after.pages[0]?.items[1]).toBe(form.pages[0]?.items[1]);
    expect(after.conditions).toBe(form.conditions);
  });

  it('refuses a list inside itself', () => {
    const form = aFormOf([aList({ items: [aGroup()] })]);
    const move = (parent: string) => ({ op: 'moveItem', id: 'l_danhSach', parent, index: 0 });
    expect(refused(form, move('g_nhom0001'))).toEqual({ code: 'inside-itself', id: 'l_danhSach' });
    expect(refused(form, move('l_danhSach'))).toEqual({ code: 'inside-itself', id: 'l_danhSach' });
  });

  it('refuses to take a field into a list where its condition no longer reaches, and names who asks', () => {
    const out = { op: 'moveItem', id: 'f_lyDo', parent: 's_phan0001', index: 0 };
    expect(refused(withList(), out)).toEqual({
      code: 'out-of-reach',
      id: 'f_lyDo',
      usedBy: [{ id: 'f_lyDo', label: 'Trường' }],
    });
    const into = { op: 'moveItem', id: 'f_honNhan', parent: 'l_danhSach', index: 0 };
    const form = edited(aForm(), { op: 'insertItem', parent: 's_phan0001', index: 0, item: aList() });
    expect(refused(form, into)).toMatchObject({ code: 'out-of-reach', usedBy: [{ id: 'f_voChong' }] });
  });

  it('refuses to put a question into the section that it shows', () => {
    const form = aForm({
      pages: [
        aPage({
          items: [...(aForm().pages[0]?.items ?? []), aSection({ id: 's_hai', title: 'Hai', showWhen: 'c_ketHon' })],
        }),
      ],
    });
    const cycle = refused(form, { op: 'moveItem', id: 'f_honNhan', parent: 's_hai', index: 0 });
    expect(cycle).toMatchObject({ code: 'cycle' });
    expect(cycle.code === 'cycle' ? cycle.through.map(({ id }) => id).toSorted() : []).toEqual([
      'c_ketHon',
      'f_honNhan',
      's_hai',
    ]);
  });
});

describe('remove', () => {
  it('refuses while a condition reads the field, and says which', () => {
    expect(refused(aForm(), { op: 'removeItem', id: 'f_honNhan' })).toEqual({
      code: 'still-used',
      id: 'f_honNhan',
      usedBy: [{ id: 'c_ketHon', label: 'Đã kết hôn' }],
    });
    expect(refused(aForm(), { op: 'removePage', id: 'p_trang001' })).toMatchObject({ code: 'still-used' });
    expect(refused(aForm(), { op: 'removeCondition', id: 'c_ketHon' })).toMatchObject({
      usedBy: [{ id: 'f_voChong' }],
    });
  });

  it('takes the English texts along', () => {
    const form = aForm({ texts: { en: { 'f_voChong.title': 'Spouse', 'f_hoTen.title': 'Name' } } });
    expect(edited(form, { op: 'removeItem', id: 'f_voChong' }).texts).toEqual({ en: { 'f_hoTen.title': 'Name' } });
  });
});

describe('duplicate', () => {
  it('gives new ids and names, and the copy its own conditions and checks', () => {
    const form = {
      ...withList(),
      checks: [
        {
          id: 'k_1',
          at: 'f_soTien',
          severity: 'error' as const,
          test: { '>': [{ var: 'f_soTien' }, 0] },
          text: 'Sai.',
        },
      ],
    };
    const newIds = { l_danhSach: 'l_hai', f_soTien: 'f_soTien2', f_lyDo: 'f_lyDo2', c_coTien: 'c_hai', k_1: 'k_2' };
    const after = edited(form, { op: 'duplicateItem', id: 'l_danhSach', newIds });
    expect(idsIn(after, 's_phan0001')).toEqual(['f_tong', 'l_danhSach', 'l_hai']);
    expect(indexForm(after).nodes.get('l_hai')?.node).toMatchObject({ name: 'danhSach2' });
    expect(indexForm(after).nodes.get('f_lyDo2')?.node).toMatchObject({ name: 'lyDo', showWhen: 'c_hai' });
    expect(indexForm(after).conditions.get('c_hai')?.test).toEqual({ field: 'f_soTien2', is: 'atLeast', value: 1 });
    expect(indexForm(after).checks.get('k_2')).toMatchObject({
      at: 'f_soTien2',
      test: { '>': [{ var: 'f_soTien2' }, 0] },
    });
  });

  it('leaves conditions about what is outside as they are', () => {
    const after = edited(aForm(), {
      op: 'duplicateItem',
      id: 'f_voChong',
      newIds: { f_voChong: 'f_hai', c_ketHon: 'c_hai' },
    });
    expect(indexForm(after).nodes.get('f_hai')?.node).toMatchObject({ name: 'voChong2', showWhen: 'c_ketHon' });
    expect(after.conditions).toHaveLength(1);
  });

  it('refuses where an id inside has no new one, or the new one is taken', () => {
    expect(refused(aForm(), { op: 'duplicateItem', id: 'f_hoTen', newIds: {} })).toMatchObject({
      problems: [{ code: 'new-id-missing', itemId: 'f_hoTen' }],
    });
    expect(refused(aForm(), { op: 'duplicateItem', id: 'f_hoTen', newIds: { f_hoTen: 'f_voChong' } })).toMatchObject({
      code: 'id-taken',
    });
  });
});

describe('change', () => {
  it('sets, deletes with null, and gives the same form where nothing changes', () => {
    const form = aForm();
    const helped = edited(form, { op: 'changeField', id: 'f_hoTen', changes: { help: 'Viết hoa.', width: 6 } });
    expect(indexForm(helped).nodes.get('f_hoTen')?.node).toMatchObject({ help: 'Viết hoa.', width: 6 });
    const bare = edited(helped, { op: 'changeField', id: 'f_hoTen', changes: { help: null, width: null } });
    expect(bare).toEqual(form);
    expect(edited(form, { op: 'changeField', id: 'f_hoTen', changes: { help: null } })).toBe(form);
    expect(edited(form, { op: 'changeForm', changes: { title: form.title } })).toBe(form);
    expect(edited(form, { op: 'setCondition', condition: aCondition() })).toBe(form);
    expect(edited(form, { op: 'setText', language: 'en', key: 'f_hoTen.title', text: null })).toBe(form);
  });

  it.each<[string, object]>([
    ['the id', { op: 'changeField', id: 'f_hoTen', changes: { id: 'f_khac' } }],
    ['what an item holds', { op: 'changeItem', id: 's_phan0001', changes: { items: [] } }],
    ['a foreign property', { op: 'changeField', id: 'f_hoTen', changes: { onClick: 'x' } }],
    ['a property that must stay', { op: 'changeItem', id: 's_phan0001', changes: { title: null } }],
    [
      'a pattern that can run away',
      { op: 'changeField', id: 'f_hoTen', changes: { schema: { title: 'T', pattern: '^(a+)+$' } } },
    ],
    ['an unknown operator', { op: 'changeField', id: 'f_hoTen', changes: { calculate: { eval: ['1'] } } }],
    ['a condition that there is not', { op: 'changePage', id: 'p_trang001', changes: { showWhen: 'c_khac' } }],
    ['the code of the form', { op: 'changeForm', changes: { code: '2.002768.2-SHĐ' } }],
    [
      'a label through __proto__',
      JSON.parse('{"op":"changeField","id":"f_hoTen","changes":{"__proto__":{"help":"x"}}}'),
    ],
  ])('refuses to change %s', (_, edit) => {
    expect(refused(aForm(), edit)).toMatchObject({ code: 'invalid-definition' });
  });

  it('names a cycle that a condition would close', () => {
    const edit = { op: 'changeField', id: 'f_honNhan', changes: { showWhen: 'c_ketHon' } };
    expect(refused(aForm(), edit)).toEqual({
      code: 'cycle',
      through: [
        { id: 'f_honNhan', label: 'Tình trạng hôn nhân' },
        { id: 'c_ketHon', label: 'Đã kết hôn' },
      ],
    });
    const test = { field: 'f_voChong', is: 'answered' };
    expect(refused(aForm(), { op: 'setCondition', condition: { ...aCondition(), test } })).toMatchObject({
      code: 'cycle',
    });
  });

  it('renames the data and nothing else', () => {
    const after = edited(aForm(), { op: 'renameField', id: 'f_honNhan', name: 'honNhan' });
    expect(indexForm(after).nodes.get('f_honNhan')?.path).toEqual(['honNhan']);
    expect(after.conditions).toEqual(aForm().conditions);
    expect(refused(aForm(), { op: 'renameField', id: 'f_honNhan', name: 'hoTen' })).toMatchObject({
      code: 'name-taken',
    });
    expect(refused(aForm(), { op: 'renameField', id: 'f_honNhan', name: '__proto__' })).toMatchObject({
      code: 'name-not-allowed',
    });
  });
});

it.each<[unknown]>([
  [null],
  [[]],
  [{}],
  [{ op: 'toString' }],
  [{ op: 'moveItem' }],
  [{ op: 'moveItem', id: 'f_hoTen', parent: 's_phan0001', index: -1 }],
  [{ op: 'moveItem', id: 'f_hoTen', parent: 's_phan0001', index: Number.NaN }],
  [{ op: 'removeItem', id: 'f_hoTen', more: 1 }],
  [{ op: 'changeForm', changes: { title: undefined } }],
])('refuses %j, which is no edit', (edit) => {
  expect(refused(aForm(), edit)).toMatchObject({ code: 'invalid-definition' });
});

it.each<[string, FormEdit]>([
  [
    'Đổi nhãn “Họ và tên”',
    { op: 'changeField', id: 'f_hoTen', changes: { schema: { type: 'string', title: 'Họ tên' } } },
  ],
  ['Đổi hướng dẫn của “Họ và tên”', { op: 'changeField', id: 'f_hoTen', changes: { help: 'Viết hoa.' } }],
  ['Bỏ điều kiện hiện của “Họ tên vợ hoặc chồng”', { op: 'changeField', id: 'f_voChong', changes: { showWhen: null } }],
  [
    'Chuyển “Họ và tên” xuống dưới “Tình trạng hôn nhân”',
    { op: 'moveItem', id: 'f_hoTen', parent: 's_phan0001', index: 1 },
  ],
  [
    'Chuyển “Họ tên vợ hoặc chồng” lên trên “Họ và tên”',
    { op: 'moveItem', id: 'f_voChong', parent: 's_phan0001', index: 0 },
  ],
  ['Xoá “Họ và tên”', { op: 'removeItem', id: 'f_hoTen' }],
  ['Sửa điều kiện “Đã kết hôn”', { op: 'setCondition', condition: aCondition() }],
  ['Đổi tên của biểu mẫu', { op: 'changeForm', changes: { title: 'Đơn' } }],
])('says “%s”', (words, edit) => {
  expect(describeEdit(edit, aForm())).toBe(words);
});

it('takes typing in one property as one step, and nothing else', () => {
  const help = (text: string | null, id = 'f_hoTen'): FormEdit => ({ op: 'changeField', id, changes: { help: text } });
  const label = (title: string): FormEdit => ({
    op: 'changeField',
    id: 'f_hoTen',
    changes: { schema: { type: 'string', title } },
  });
  const required = (on: boolean): FormEdit => ({ op: 'changeField', id: 'f_hoTen', changes: { required: on } });
  expect(mergesWith(help('a'), help('ab'))).toBe(true);
  expect(mergesWith(label('a'), label('ab'))).toBe(true);
  expect(mergesWith(help('a'), help('a', 'f_voChong'))).toBe(false);
  expect(mergesWith(help('a'), help(null))).toBe(false);
  expect(mergesWith(help('a'), label('a'))).toBe(false);
  expect(mergesWith(required(true), required(false))).toBe(false);
  expect(mergesWith({ op: 'removeItem', id: 'a' }, { op: 'removeItem', id: 'a' })).toBe(false);
});

describe('replaceForm', () => {
  it('takes a whole definition that can be saved', () => {
    const next = { ...aForm(), title: 'Tên khác' };
    expect(edited(aForm(), { op: 'replaceForm', definition: next }).title).toBe('Tên khác');
  });

  it('gives the same object back when nothing differs', () => {
    const form = aForm();
    expect(edited(form, { op: 'replaceForm', definition: structuredClone(form) })).toBe(form);
  });

  it('refuses what cannot be saved, and another code', () => {
    expect(refused(aForm(), { op: 'replaceForm', definition: { ...aForm(), pages: 'none' } }).code).toBe(
      'invalid-definition',
    );
    expect(refused(aForm(), { op: 'replaceForm', definition: { ...aForm(), code: '2.002768.KHAC' } })).toMatchObject({
      problems: [{ code: 'not-changeable', path: '/code' }],
    });
  });
});
