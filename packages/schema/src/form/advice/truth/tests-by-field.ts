import type { Condition, FormDefinition } from '../../definition';
import type { FieldTest } from './values-to-try';

/** Tests of all named conditions by the field that they ask about. */
export function testsByField({ conditions }: FormDefinition): ReadonlyMap<string, readonly FieldTest[]> {
  const tests = new Map<string, FieldTest[]>();
  const visit = (test: Condition): void => {
    if ('all' in test) test.all.forEach(visit);
    else if ('any' in test) test.any.forEach(visit);
    else if ('not' in test) visit(test.not);
    else if ('list' in test) visit(test.row);
    else if ('field' in test) tests.set(test.field, [...(tests.get(test.field) ?? []), test]);
  };
  for (const { test } of conditions) visit(test);
  return tests;
}
