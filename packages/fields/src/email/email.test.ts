import { expect, it } from 'vitest';
import { rulesBroken } from '../section/verdicts.fixtures';
import { emailField } from './email.field';

it('takes addresses and refuses what is none', () => {
  for (const good of ['an.nguyen@dcs.vn', 'a+b@mail.hanoi.dcs.vn']) expect(rulesBroken(emailField, good)).toEqual([]);
  for (const bad of ['an', 'an@', '@dcs.vn', 'an@dcs', 'an nguyen@dcs.vn', 'an@dcs..vn', `an@${'a.'.repeat(5000)}`]) {
    expect(rulesBroken(emailField, bad)).not.toEqual([]);
  }
  expect(emailField.fromText?.(' an@dcs.vn ')).toBe('an@dcs.vn');
});
