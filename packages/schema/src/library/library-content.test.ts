import { expect, it } from 'vitest';
import blocksFile from '../../../../content/library/blocks.json';
import elementsFile from '../../../../content/library/elements.json';
import { definitionProblems } from '../form/advice/advise-form';
import type { Section } from '../form/definition';
import { aFormOf, aPage } from '../form/form.fixtures';
import { indexForm, subtreeOf } from '../form/form-index';
import { attributesOf } from '../form/known-data';
import { elementProblems } from './element-problems';
import { checkBlock, checkElement } from './library-schema';

const elements = elementsFile.elements.map((value) => {
  const checked = checkElement(value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value;
});
const blocks = blocksFile.blocks.map((value) => {
  const checked = checkBlock(value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value;
});

it('has no id and no data name twice', () => {
  const ids = [...elements, ...blocks].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const names = elements.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('fills from registers only what they hold', () => {
  const unknown = elements.filter(
    ({ field: { prefill } }) => prefill && !attributesOf[prefill.source].includes(prefill.attribute),
  );
  expect(unknown.map(({ id }) => id)).toEqual([]);
  expect(elements.filter(({ field }) => field.prefill).length).toBeGreaterThan(20);
});

it.each(blocks)('$title may be published as it stands', ({ part }) => {
  const sections = part.items.filter((item): item is Section => item.kind === 'section');
  const others = part.items.flatMap((item) => (item.kind === 'section' ? [] : [item]));
  const { conditions, checks } = part;
  const form = aFormOf(others, {
    conditions,
    checks,
    ...(sections.length > 0 ? { pages: [aPage({ items: sections })] } : {}),
  });
  expect(definitionProblems(form).filter(({ code }) => code !== 'no-identity')).toEqual([]);
  expect(elementProblems(form, elements)).toEqual([]);
  expect(indexForm(form).nodes.size).toBeGreaterThan(part.items.flatMap(subtreeOf).length);
});
