import { fieldTypeOf } from '@motcua/fields';
import { applyEdit } from '@motcua/schema';
import { expect, it } from 'vitest';
import { aDraft } from '../form-editor.fixtures';
import { stepSpot } from '../moves';
import { cargoOf, sectionCargo } from '../palette/new-item';
import { editFor, landingAt } from './landing';

const carried = (id: string) => ({ from: 'form' as const, id, label: id });
const text = () => {
  const type = fieldTypeOf('text');
  if (!type) throw new Error('text is a type');
  return cargoOf(type);
};

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
  const once = applyEdit(aDraft(), first.edit);
  if (!once.ok) throw new Error(once.error.code);
  expect(landingAt(once.value, text(), { parent: 's_phan0002', index: 0 }).allowed).toBe(true);
});

it('counts the place without the moving item', () => {
  const down = editFor(aDraft(), carried('f_hoTen'), { parent: 's_phan0001', index: 2 });
  expect(down).toEqual({ op: 'moveItem', id: 'f_hoTen', parent: 's_phan0001', index: 1 });
});

it('steps past a neighbour, then out into the section beside', () => {
  expect(stepSpot(aDraft(), 'f_hoTen', 'down')).toEqual({ parent: 's_phan0001', index: 2 });
  expect(stepSpot(aDraft(), 'f_soDinhDanh', 'down')).toEqual({ parent: 's_phan0002', index: 0 });
  expect(stepSpot(aDraft(), 'f_chucVu', 'up')).toEqual({ parent: 's_phan0002', index: 0 });
  expect(stepSpot(aDraft(), 'f_hoTen', 'up')).toBeNull();
});
