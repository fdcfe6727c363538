import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../check-definition';
import type { FormDefinition } from '../definition';
import { aCondition, aField, aForm, aFormOf, aGroup, aList, aPage, aSection } from '../form.fixtures';
import { indexForm } from '../form-index';
import { applyEdit } from './apply-edit';
import { checkPart } from './check-part';
import type { EditRefusal, FormEdit } from './edit';
import { type FormPart, idsOfPart, takePart } from './form-part';
import { lostReferences } from './insert-part';

const otherForm = () =>
  aForm({
    code: '2.002768.2-SHĐ',
    pages: [
      aPage({
        id: 'p_khac',
        items: [aSection({ id: 's_khac', title: 'Nơi đến', items: [aField('text', { id: 'f_ten', name: 'hoTen' })] })],
      }),
    ],
    conditions: [],
  });

const newIdsOf = (part: FormPart) => Object.fromEntries(idsOfPart(part).map((id) => [id, `${id}_moi`]));

function edited(form: FormDefinition, edit: FormEdit): FormDefinition {
  const outcome = applyEdit(form, edit);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  expect(checkDefinition(outcome.value)).toMatchObject({ ok: true });
  return outcome.value;
}

function refused(form: FormDefinition, edit: unknown): EditRefusal {
  const outcome = applyEdit(form, edit as FormEdit);
  if (outcome.ok) throw new Error('it was accepted');
  return outcome.error;
}

const pasted = (form: FormDefinition, part: FormPart, parent: string, index = 0) =>
  edited(form, { op: 'insertPart', parent, index, part, newIds: newIdsOf(part) });

const node = (form: FormDefinition, id: string) => indexForm(form).nodes.get(id)?.node;

describe('take', () => {
  it('gives items in reading order, what lies in a chosen one only with it', () => {
    const form = aFormOf([aGroup({ items: [aField('text', { id: 'f_trong', name: 'trong' })] }), aField('text')]);
    expect(takePart(form, ['f_truong01', 'f_trong', 'g_nhom0001', 'f_khong']).items.map(({ id }) => id)).toEqual([
      'g_nhom0001',
      'f_truong01',
    ]);
  });

  it('takes a page for its sections, and a mix of kinds for fields', () => {
    expect(takePart(aForm(), ['p_trang001']).items.map(({ kind }) => kind)).toEqual(['section']);
    const form = aForm({
      pages: [
        ...aForm().pages,
        aPage({ id: 'p_hai', items: [aSection({ id: 's_hai', items: [aField('text', { id: 'f_b', name: 'b' })] })] }),
      ],
    });
    expect(takePart(form, ['f_hoTen', 's_hai']).items.map(({ id }) => id)).toEqual(['f_hoTen', 'f_b']);
  });

  it('takes conditions through conditions, checks at what is taken, and English texts', () => {
    const form = aForm({
      conditions: [
        aCondition(),
        aCondition({ id: 'c_chua', name: 'Chưa kết hôn', test: { not: { condition: 'c_ketHon' } } }),
        aCondition({ id: 'c_khac', name: 'Khác' }),
      ],
      checks: [
        { id: 'k_ten', at: 'f_hoTen', severity: 'error', test: { var: 'f_voChong' }, text: 'Thiếu.' },
        { id: 'k_khac', at: 'f_honNhan', severity: 'error', test: { var: 'f_honNhan' }, text: 'Thiếu.' },
      ],
      texts: { en: { 'f_hoTen.title': 'Name', 'c_chua.name': 'Single', 'f_honNhan.title': 'Status' } },
    });
    const hidden = edited(form, { op: 'changeField', id: 'f_hoTen', changes: { showWhen: 'c_chua' } });
    const part = takePart(hidden, ['f_hoTen']);
    expect(part.conditions.map(({ id }) => id)).toEqual(['c_ketHon', 'c_chua']);
    expect(part.checks.map(({ id }) => id)).toEqual(['k_ten']);
    expect(part.texts).toEqual({ en: { 'f_hoTen.title': 'Name', 'c_chua.name': 'Single' } });
  });
});

describe('put', () => {
  it('brings items with their conditions into another form, under new ids and free names', () => {
    const part = takePart(aForm(), ['f_hoTen', 'f_honNhan', 'f_voChong']);
    expect(lostReferences(otherForm(), part, 's_khac')).toEqual([]);
    const after = pasted(otherForm(), part, 's_khac', 1);
    const section = node(after, 's_khac');
    expect(section && 'items' in section ? section.items.map(({ id }) => id) : []).toEqual([
      'f_ten',
      'f_hoTen_moi',
      'f_honNhan_moi',
      'f_voChong_moi',
    ]);
    expect(node(after, 'f_hoTen_moi')).toMatchObject({ name: 'hoTen2' });
    expect(node(after, 'f_voChong_moi')).toMatchObject({ showWhen: 'c_ketHon_moi' });
    expect(after.conditions).toEqual([
      aCondition({ id: 'c_ketHon_moi', test: { field: 'f_honNhan_moi', is: 'equal', value: 'married' } }),
    ]);
  });

  it('cuts what asks about a field that is not there, and says so beforehand', () => {
    const form = edited(aForm(), {
      op: 'changeField',
      id: 'f_voChong',
      changes: { required: { when: 'c_ketHon' }, calculate: { var: 'f_hoTen' } },
    });
    const part = takePart(form, ['f_voChong']);
    expect(lostReferences(otherForm(), part, 's_khac')).toEqual(
      ['calculate', 'showWhen', 'required'].map((property) =>
        expect.objectContaining({ id: 'f_voChong', property, text: expect.stringContaining('không có ở đây') }),
      ),
    );
    const after = pasted(otherForm(), part, 's_khac');
    expect(after.conditions).toEqual([]);
    expect(Object.keys(node(after, 'f_voChong_moi') ?? {})).toEqual(['id', 'kind', 'type', 'name', 'schema']);
  });

  it('uses a condition again where the form has it, and keeps what is in reach', () => {
    const part = takePart(aForm(), ['f_voChong']);
    expect(lostReferences(aForm(), part, 's_phan0001')).toEqual([]);
    const after = pasted(aForm(), part, 's_phan0001', 9);
    expect(node(after, 'f_voChong_moi')).toMatchObject({ showWhen: 'c_ketHon', name: 'voChong2' });
    expect(after.conditions).toEqual(aForm().conditions);
  });

  it('brings a condition along that has meanwhile got another test', () => {
    const part = takePart(aForm(), ['f_voChong']);
    const now = edited(aForm(), {
      op: 'setCondition',
      condition: aCondition({ test: { field: 'f_honNhan', is: 'answered' } }),
    });
    expect(node(pasted(now, part, 's_phan0001'), 'f_voChong_moi')).toMatchObject({ showWhen: 'c_ketHon_moi' });
  });

  it('cuts a question about the same row when put outside of it, with the conditions that hang on it', () => {
    const form = aFormOf(
      [
        aList({
          items: [
            aField('number', { id: 'f_tien', name: 'tien' }),
            aField('text', { id: 'f_lyDo', name: 'lyDo', showWhen: 'c_hai' }),
          ],
        }),
      ],
      {
        conditions: [
          aCondition({ id: 'c_mot', test: { field: 'f_tien', is: 'answered' } }),
          aCondition({ id: 'c_hai', name: 'Không có tiền', test: { not: { condition: 'c_mot' } } }),
        ],
      },
    );
    const part = takePart(form, ['f_lyDo']);
    expect(node(pasted(form, part, 'l_danhSach'), 'f_lyDo_moi')).toMatchObject({ showWhen: 'c_hai' });
    expect(lostReferences(form, part, 's_phan0001').map(({ text }) => text)).toEqual([
      '“Trường” luôn hiện, vì điều kiện “Không có tiền” hỏi một trường không có ở đây.',
    ]);
    expect(node(pasted(form, part, 's_phan0001'), 'f_lyDo_moi')).not.toHaveProperty('showWhen');
  });

  it.each<[string, object, object]>([
    ['a field on a page', { parent: 'p_khac' }, { code: 'not-allowed-here' }],
    ['a parent that there is not', { parent: 's_khong' }, { code: 'item-not-found', id: 's_khong' }],
    ['items without new ids', { newIds: {} }, { code: 'invalid-definition', problems: [{ code: 'new-id-missing' }] }],
    ['an id that is taken', { newIds: { f_hoTen: 'f_ten' } }, { code: 'id-taken', id: 'f_ten' }],
    ['what is no part', { part: { items: [] } }, { code: 'invalid-definition' }],
  ])('refuses %s', (_, changes, refusal) => {
    const part = takePart(aForm(), ['f_hoTen']);
    const edit = { op: 'insertPart', parent: 's_khac', index: 0, part, newIds: newIdsOf(part), ...changes };
    expect(refused(otherForm(), edit)).toMatchObject(refusal);
  });
});

describe('check', () => {
  const part = takePart(aForm(), ['f_honNhan', 'f_voChong']);

  it('accepts what was taken, through JSON', () => {
    expect(checkPart(JSON.parse(JSON.stringify(part)))).toEqual({ ok: true, value: part });
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['an array', []],
    ['a foreign property', { ...part, script: 'x' }],
    ['sections and fields together', { ...part, items: [aSection(), ...part.items] }],
    ['an id twice', { ...part, items: [...part.items, ...part.items] }],
    ['an inherited id', { ...part, items: [aField('text', { id: 'constructor' })] }],
    ['an item with a foreign property', { ...part, items: [{ ...aField(), onClick: 'x' }] }],
    ['markup', { ...part, items: [aField('text', { help: '<script>x</script>' })] }],
    [
      'a pattern that can run away',
      { ...part, items: [aField('text', { schema: { title: 'T', pattern: '^(a+)+$' } })] },
    ],
    ['__proto__', JSON.parse('{"items":[],"conditions":[],"checks":[],"__proto__":{}}')],
    ['a deep nest', { ...part, items: [deep(90)] }],
  ])('refuses %s', (_, value) => {
    expect(checkPart(value)).toMatchObject({ ok: false, error: { code: 'invalid-part' } });
  });
});

function deep(levels: number): unknown {
  return levels === 0 ? aField() : aGroup({ items: [deep(levels - 1)] as never });
}

describe('many at once', () => {
  it('removes items that ask about one another, with their conditions and checks', () => {
    const form = aForm({
      checks: [{ id: 'k_1', at: 'f_voChong', severity: 'error', test: { var: 'f_hoTen' }, text: 'Thiếu.' }],
    });
    const after = edited(form, { op: 'removeItems', ids: ['f_voChong', 'f_honNhan'] });
    expect(after.conditions).toEqual([]);
    expect(after.checks).toEqual([]);
    expect(node(after, 's_phan0001')).toMatchObject({ items: [{ id: 'f_hoTen' }] });
  });

  it('leaves a condition that asks about what stays', () => {
    expect(edited(aForm(), { op: 'removeItems', ids: ['f_voChong'] }).conditions).toEqual(aForm().conditions);
  });

  it('refuses while what stays asks about them', () => {
    expect(refused(aForm(), { op: 'removeItems', ids: ['f_honNhan', 'f_hoTen'] })).toMatchObject({
      code: 'still-used',
      usedBy: [{ id: 'c_ketHon' }],
    });
    expect(refused(aForm(), { op: 'removeItems', ids: ['f_hoTen', 'f_khong'] })).toMatchObject({
      code: 'item-not-found',
    });
  });

  it('moves items that could not move one by one', () => {
    const form = edited(aForm(), { op: 'insertItem', parent: 's_phan0001', index: 9, item: aList() });
    expect(refused(form, { op: 'moveItem', id: 'f_honNhan', parent: 'l_danhSach', index: 0 })).toMatchObject({
      code: 'out-of-reach',
    });
    const after = edited(form, {
      op: 'moveItems',
      ids: ['f_voChong', 'f_honNhan'],
      parent: 'l_danhSach',
      index: 0,
    });
    expect(node(after, 'l_danhSach')).toMatchObject({ items: [{ id: 'f_honNhan' }, { id: 'f_voChong' }] });
  });

  it('counts places without those that move, and gives the same form where all stand already', () => {
    const form = aForm();
    const move = (ids: readonly string[], index: number): FormEdit => ({
      op: 'moveItems',
      ids,
      parent: 's_phan0001',
      index,
    });
    expect(node(edited(form, move(['f_hoTen', 'f_honNhan'], 1)), 's_phan0001')).toMatchObject({
      items: [{ id: 'f_voChong' }, { id: 'f_hoTen' }, { id: 'f_honNhan' }],
    });
    expect(edited(form, move(['f_honNhan', 'f_hoTen'], 0))).toBe(form);
    expect(refused(form, { ...move(['s_phan0001', 'f_hoTen'], 0) })).toMatchObject({ code: 'inside-itself' });
  });
});
