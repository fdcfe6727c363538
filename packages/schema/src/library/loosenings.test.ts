import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import cases from '../../cases/library/loosenings.json';
import type { JsonSchemaObject } from '../shared/json';
import { loosenings } from './loosenings';

it.each(cases)('$name', ({ element, field, loose }) => {
  expect(loosenings(element as unknown as JsonSchemaObject, field as unknown as JsonSchemaObject)).toEqual(loose);
});

/** Small values of every kind, so that a wrong “not looser” has somewhere to show. */
const instances = [
  ...[null, true, 0, 1, 2.5, 4, -3, '', 'a', 'ab', 'abc', '012345678901', 'b', '2026-02-13', [], ['a'], ['a', 'a']],
  ...[{}, { a: 1 }, { a: 'x', b: 2 }, { name: 'abcdefghijkl' }, { title: 'a' }, [1], [1, 2, 3]],
];

it('never calls tighter what takes something that the element refuses', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const schemas = cases.flatMap(({ element, field }) => [element, field]) as unknown as JsonSchemaObject[];
  let judged = 0;
  for (const element of schemas)
    for (const field of schemas) {
      if ('$ref' in element || '$ref' in field || loosenings(element, field).length > 0) continue;
      const [asked, own] = [ajv.compile(element), ajv.compile(field)];
      judged += 1;
      for (const value of instances)
        if (own(value) && !asked(value)) expect.fail(JSON.stringify({ element, field, value }));
    }
  expect(judged).toBeGreaterThan(100);
});
