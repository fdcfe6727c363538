import { expect, it } from 'vitest';
import record from '../../../../content/forms/0.000001.2-HSDV.json';
import admission from '../../../../content/forms/0.000001.2-KND.json';
import introduction from '../../../../content/forms/0.000001.3-KND.json';
import supplement from '../../../../content/forms/0.000004.3-HSDV.json';
import type { FormDefinition } from '../../src/form/definition';
import { type FormNode, indexForm } from '../../src/form/form-index';

const forms = [admission, introduction, record, supplement].map((form) => form as unknown as FormDefinition);

/** What people read of one item, by the property under which its English stands. */
function wordsOf(node: FormNode): readonly string[] {
  const written = (property: 'title' | 'help' | 'placeholder' | 'rowTitle' | 'text') => {
    const words: unknown = property in node ? Reflect.get(node, property) : undefined;
    return typeof words === 'string' && words !== '' ? [property] : [];
  };
  const label = 'schema' in node ? ['title'] : written('title');
  return [...label, ...written('help'), ...written('placeholder'), ...written('rowTitle'), ...written('text')];
}

it.each(forms)('$code has English for all that people read, and for nothing else', (form) => {
  const english = form.texts?.en ?? {};
  const nodes = [...indexForm(form).nodes.values()];
  const wanted = nodes.flatMap(({ id, node }) => wordsOf(node).map((property) => `${id}.${property}`));
  expect(wanted.filter((key) => !english[key])).toEqual([]);
  const ids = new Set(['form', ...nodes.map(({ id }) => id)]);
  expect(Object.keys(english).filter((key) => !ids.has(key.split('.')[0] ?? ''))).toEqual([]);
});
