// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { aField, FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { multipleChoiceField } from './multiple-choice.field';

afterEach(cleanup);

it('takes several choices, each once', () => {
  expect(rulesBroken(multipleChoiceField, ['phuong-an-1', 'phuong-an-2'])).toEqual([]);
  expect(rulesBroken(multipleChoiceField, ['phuong-an-1', 'phuong-an-1'])).toContain('uniqueItems');
  expect(rulesBroken(multipleChoiceField, ['khac'])).not.toEqual([]);
  expect(rulesBroken(multipleChoiceField, [])).toEqual(['minItems']);
});

it('keeps the order of the choices, and nothing chosen is absent', () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(multipleChoiceField)]} seen={(next) => (answers = next)} />);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Phương án 2' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Phương án 1' }));
  expect(answers).toEqual({ o: ['phuong-an-1', 'phuong-an-2'] });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Phương án 1' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Phương án 2' }));
  expect(answers).toEqual({});
});

it('offers a choice only while its condition holds; choosing again leaves out what is hidden', () => {
  let answers: JsonObject = {};
  const items = [
    aField('b', { type: 'yes-no', schema: { type: 'boolean', title: 'Ở xa' } }),
    { ...fieldOfType(multipleChoiceField), optionWhen: { 'phuong-an-2': 'c_xa' } },
  ];
  render(
    <FilledSection
      items={items}
      conditions={[{ id: 'c_xa', name: 'Ở xa', test: { field: 'f_b', is: 'equal', value: true } }]}
      initial={{ o: ['phuong-an-2'] }}
      seen={(next) => (answers = next)}
    />,
  );
  expect(screen.queryByRole('checkbox', { name: 'Phương án 2' })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Phương án 1' }));
  expect(answers).toEqual({ o: ['phuong-an-1'] });
});
