import { fieldTypeOf } from '@motcua/fields';
import { applyEdit, type FormDefinition, type Group, type SectionItem } from '@motcua/schema';
import { expect, it } from 'vitest';
import { aDraft } from '../form-editor.fixtures';
import { stepSpot } from '../moves';
import { cargoOf, sectionCargo } from '../palette/new-item';
import { landingAt } from './landing';

const carried = (...ids: string[]) => ({ from: 'form' as const, ids, label: ids.join() });
const text = () => {
  const type = fieldTypeOf('text');
  if (!type) throw new Error('text is a type');
  return cargoOf(type);
};

const withItem = (form: FormDefinition, item: SectionItem): FormDefinition => ({
  ...form,
  pages: form.pages.map((page, at) =>
    at === 0
      ? { ...page, items: page.items.map((section) => ({ ...section, items: [...section.items, item] })) }
      : page,
  ),
});

/** The id number shows only when the name is answered. */
const withWhen = (form: FormDefinition): FormDefinition => ({
  ...form,
  conditions: [{ id: 'c_coTen', name: 'Đã có tên', test: { field: 'f_hoTen', is: 'answered' } }],
  pages: form.pages.map((page) => ({
    ...page,
    items: page.items.map((section) => ({
      ...section,
      items: section.items.map((item) => (item.id === 'f_soDinhDanh' ? { ...item, showWhen: 'c_coTen' } : item)),
    })),
  })),
});

it('says under what the thing will land', () => {
  const landing = landingAt(aDraft(), carried('l_congTac'), { parent: 's_phan0001', index: 1 });
  expect(landing).toMatchObject({ allowed: true, text: 'Thả vào đây: dưới “Họ và tên”' });
});

it('says the beginning of a section when nothing is above', () => {
  const landing = landingAt(aDraft(), text(), { parent: 's_phan0001', index: 0 });
  expect(landing.text).toBe('Thả vào đây: đầu “Người đề nghị”');
});

it('refuses a list inside itself, in words', () => {
  const landing = landingAt(aDraft(), carried('l_congTac'), { parent: 'l_congTac', index: 0 });
  expect(landing.allowed).toBe(false);
  expect(landing.text).toContain('bên trong chính nó');
});

it('refuses a section inside a section', () => {
  expect(landingAt(aDraft(), sectionCargo, { parent: 's_phan0001', index: 0 }).allowed).toBe(false);
});

it('gives a new field a data name that is free', () => {
  const first = landingAt(aDraft(), text(), { parent: 's_phan0001', index: 0 });
  if (!first.allowed) throw new Error(first.text);
  const [edit] = first.edits;
  if (!edit) throw new Error('an insertion is an edit');
  const once = applyEdit(aDraft(), edit);
  if (!once.ok) throw new Error(once.error.code);
  expect(landingAt(once.value, text(), { parent: 's_phan0002', index: 0 }).allowed).toBe(true);
});

it('counts the place without the moving item', () => {
  const down = landingAt(aDraft(), carried('f_hoTen'), { parent: 's_phan0001', index: 2 });
  expect(down).toMatchObject({ edits: [{ op: 'moveItem', id: 'f_hoTen', parent: 's_phan0001', index: 1 }] });
});

it('moves several together in reading order, whatever order they were chosen in', () => {
  const landing = landingAt(aDraft(), carried('f_soDinhDanh', 'f_hoTen'), { parent: 's_phan0002', index: 1 });
  if (!landing.allowed) throw new Error(landing.text);
  let form = aDraft();
  for (const edit of landing.edits) {
    const next = applyEdit(form, edit);
    if (!next.ok) throw new Error(next.error.code);
    form = next.value;
  }
  expect(form.pages[1]?.items[0]?.items.map(({ id }) => id)).toEqual(['l_congTac', 'f_hoTen', 'f_soDinhDanh']);
});

it('moves what lies inside a chosen item with it, not out of it', () => {
  const landing = landingAt(aDraft(), carried('f_chucVu', 'l_congTac'), { parent: 's_phan0001', index: 0 });
  expect(landing).toMatchObject({ allowed: true, itemIds: ['l_congTac'] });
});

it('moves together what depends on each other and could not go alone', () => {
  const draft = withWhen(aDraft());
  const spot = { parent: 'l_congTac', index: 0 };
  expect(landingAt(draft, carried('f_hoTen'), spot).text).toContain('không còn đọc được câu trả lời');
  expect(landingAt(draft, carried('f_hoTen', 'f_soDinhDanh'), spot).allowed).toBe(true);
});

it('refuses a fifth level of groups', () => {
  const nested = (depth: number): Group => ({
    id: `g_${depth}`,
    kind: 'group',
    name: `nhom${depth}`,
    title: `Nhóm ${depth}`,
    items: depth === 4 ? [] : [nested(depth + 1)],
  });
  const draft = withItem(aDraft(), nested(1));
  expect(landingAt(draft, carried('l_congTac'), { parent: 'g_4', index: 0 })).toMatchObject({
    allowed: false,
    text: expect.stringContaining('nhiều nhất 4 cấp'),
  });
});

it('steps past a neighbour, then out into the section beside', () => {
  expect(stepSpot(aDraft(), 'f_hoTen', 'down')).toEqual({ parent: 's_phan0001', index: 2 });
  expect(stepSpot(aDraft(), 'f_soDinhDanh', 'down')).toEqual({ parent: 's_phan0002', index: 0 });
  expect(stepSpot(aDraft(), 'f_chucVu', 'up')).toEqual({ parent: 's_phan0002', index: 0 });
  expect(stepSpot(aDraft(), 'f_hoTen', 'up')).toBeNull();
});
