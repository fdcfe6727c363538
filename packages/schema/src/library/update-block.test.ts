import { expect, it } from 'vitest';
import { checkDefinition } from '../form/check-definition';
import type { Field, FormDefinition } from '../form/definition';
import { applyEdit } from '../form/edits/apply-edit';
import { idsOfPart } from '../form/edits/form-part';
import { aField, aFormOf } from '../form/form.fixtures';
import { indexForm, subtreeOf } from '../form/form-index';
import { type LibraryBlock, partOfBlock } from './library';
import { checkBlock } from './library-schema';
import { updateBlock } from './update-block';

const type = aField('text', { id: 'f_loai0001', name: 'loai', schema: { type: 'string', title: 'Loại giấy tờ' } });
const known = aField('yes-no', { id: 'f_dayd0001', name: 'dayDu', schema: { type: 'boolean', title: 'Đủ' } });
const place = aField('text', {
  id: 'f_coqu0001',
  name: 'coQuan',
  schema: { type: 'string', title: 'Cơ quan cấp' },
  showWhen: 'c_chua0001',
});
const issued = aField('text', {
  id: 'f_ngay0001',
  name: 'ngayCap',
  schema: { type: 'string', title: 'Ngày cấp' },
  showWhen: 'c_chua0001',
});

const block = (version: number, items: readonly Field[], title = 'Thông tin giấy tờ'): LibraryBlock => ({
  id: 'giay-to',
  version,
  title: 'Thông tin giấy tờ',
  description: '',
  part: {
    items: [{ id: 'g_giayto01', kind: 'group', name: 'giayTo', title, items }],
    conditions: [{ id: 'c_chua0001', name: 'Chưa đủ', test: { field: 'f_dayd0001', is: 'equal', value: false } }],
    checks: [],
  },
});

let count = 0;
const newId = (prefix: string) => `${prefix}_moi${String(++count).padStart(5, '0')}`;

function insert(form: FormDefinition, one: LibraryBlock): FormDefinition {
  const part = partOfBlock(one);
  const newIds = Object.fromEntries(idsOfPart(part).map((id) => [id, newId('n')]));
  const edited = applyEdit(form, { op: 'insertPart', parent: 's_phan0001', index: 1, part, newIds });
  if (!edited.ok) throw new Error(JSON.stringify(edited.error));
  return edited.value;
}

const start = aFormOf([aField('text', { id: 'f_truoc001', name: 'truoc' })]);
const first = block(1, [type, known, place]);
const second = block(2, [{ ...type, purpose: 'Tra cứu.' }, known, issued, place]);
const nodeNamed = (form: FormDefinition, name: string) =>
  [...indexForm(form).nodes.values()].find(({ node }) => 'name' in node && node.name === name)?.node;

it('changes what is there under its own id, adds what is new in its place, and remaps conditions', () => {
  const before = insert(start, first);
  const { definition, done } = updateBlock(before, [first, second], second, newId);
  const names = subtreeOf(nodeNamed(definition, 'giayTo') as Field).map((node) => 'name' in node && node.name);
  expect(names).toEqual(['giayTo', 'loai', 'dayDu', 'ngayCap', 'coQuan']);
  expect(nodeNamed(definition, 'loai')).toMatchObject({ id: nodeNamed(before, 'loai')?.id, purpose: 'Tra cứu.' });
  expect(nodeNamed(definition, 'giayTo')).toMatchObject({ block: { id: 'giay-to', version: 2 } });
  const [condition, ...more] = definition.conditions;
  expect(more).toEqual([]);
  expect(nodeNamed(definition, 'ngayCap')?.showWhen).toBe(condition?.id);
  expect(done).toEqual([expect.stringContaining('mục đích thu thập'), 'Thêm “Ngày cấp”.']);
  expect(checkDefinition(definition).ok).toBe(true);
});

it('keeps what the author changed, and says so', () => {
  const before = insert(start, first);
  const item = nodeNamed(before, 'loai') as Field;
  const edited = applyEdit(before, { op: 'changeField', id: item.id, changes: { purpose: 'Của tôi.', width: 3 } });
  if (!edited.ok) throw new Error('refused');
  const { definition, left } = updateBlock(edited.value, [first, second], second, newId);
  expect(nodeNamed(definition, 'loai')).toMatchObject({ purpose: 'Của tôi.', width: 3 });
  expect(left).toEqual([expect.stringContaining('mục đích thu thập')]);
});

it('updates each of two places, and puts what comes first before what was first', () => {
  const twice = insert(insert(start, first), first);
  const third = block(3, [issued, type, known, place]);
  const { definition } = updateBlock(twice, [first, third], third, newId);
  const groups = [...indexForm(definition).nodes.values()].filter(({ kind }) => kind === 'group');
  expect(groups.map(({ node }) => 'items' in node && node.items.map((inner) => 'name' in inner && inner.name))).toEqual(
    [
      ['ngayCap', 'loai', 'dayDu', 'coQuan'],
      ['ngayCap', 'loai', 'dayDu', 'coQuan'],
    ],
  );
  expect(checkDefinition(definition).ok).toBe(true);
});

it('never throws away what the block no longer has', () => {
  const { definition, left } = updateBlock(
    insert(start, second),
    [second, block(3, [type, known])],
    block(3, [type, known]),
    newId,
  );
  expect(nodeNamed(definition, 'coQuan')).toBeDefined();
  expect(left.join(' ')).toContain('“Cơ quan cấp” không còn trong khối');
});

it('is refused as a block when it asks about what it does not hold, or holds nothing', () => {
  expect(checkBlock(first).ok).toBe(true);
  const alone = { ...first, part: { ...first.part, items: [place] } };
  expect(checkBlock(alone)).toMatchObject({ ok: false, error: { code: 'invalid-block' } });
  expect(checkBlock({ ...first, part: { items: [], conditions: [], checks: [] } })).toMatchObject({ ok: false });
  expect(checkBlock({ ...first, extra: 1 })).toMatchObject({ ok: false });
  expect(checkBlock({ ...first, title: '<b>x</b>' })).toMatchObject({ ok: false });
});
