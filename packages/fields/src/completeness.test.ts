import type { Json } from '@motcua/schema';
import { describe, expect, it } from 'vitest';
import { fieldTypeOf, fieldTypes } from './index';
import { fieldInspectors } from './inspect';
import { fieldRenderers } from './render';

const files = Object.keys(import.meta.glob('./*/*.{ts,tsx}'));
const folders = [...new Set(files.map((file) => file.split('/')[1]))].filter((folder) =>
  files.includes(`./${folder}/${folder}.field.ts`),
);

/** Every keyword of a fragment that can refuse a value, its parts included. */
function rulesOf(schema: Json): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap(rulesOf);
  const silent = new Set(['title', 'description', 'properties', 'items']);
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'properties') return Object.values(value as object).flatMap(rulesOf);
    if (keyword === 'items') return rulesOf(value);
    return silent.has(keyword) ? [] : [keyword];
  });
}

describe('every field type is whole', () => {
  it('has a folder for each registration and a registration for each folder', () => {
    expect(fieldTypes.map(({ type }) => type).toSorted()).toEqual(folders.toSorted());
    expect(new Set(fieldTypes.map(({ type }) => type)).size).toBe(fieldTypes.length);
  });

  it.each(fieldTypes)('$type has its renderer, inspector and tests', ({ type, makes }) => {
    for (const part of ['Renderer.tsx', 'Inspector.tsx']) expect(files).toContain(`./${type}/${part}`);
    expect(files.filter((file) => file.startsWith(`./${type}/`) && /\.test\.tsx?$/.test(file))).not.toEqual([]);
    expect(fieldInspectors.filter((inspector) => inspector.type === type)).toHaveLength(1);
    expect(fieldRenderers.filter((renderer) => renderer.type === type)).toHaveLength(makes === 'field' ? 1 : 0);
  });

  it.each(fieldTypes.filter(({ makes }) => makes !== 'content'))('$type explains every rule it can raise', (type) => {
    const raised = new Set([...rulesOf(type.newSchema()), ...type.constraints, 'required', 'type']);
    expect([...raised].filter((rule) => !Object.hasOwn(type.explain, rule))).toEqual([]);
  });

  it.each(fieldTypes)('$type speaks of its question by name and ends its sentences', ({ explain }) => {
    for (const text of Object.values(explain)) {
      expect(text).toMatch(/“\{label\}”|chữ ký/);
      expect(text).toMatch(/[.”]$/);
    }
  });

  it.each(fieldTypes)('$type makes a fresh fragment each time, and reads any value without failing', (type) => {
    expect(type.newSchema()).toEqual(type.newSchema());
    for (const value of [undefined, null, '', 0, true, [], {}, [null], { name: 1 }, 'x'.repeat(9)]) {
      expect(typeof type.toText(value, { schema: type.newSchema() })).toBe('string');
      expect(Array.isArray(type.advise?.(value) ?? [])).toBe(true);
    }
  });

  it('knows no type that nobody registered', () => {
    expect(fieldTypeOf('toString')).toBeUndefined();
    expect(fieldTypeOf('text')?.label).toBe('Chữ');
  });
});
