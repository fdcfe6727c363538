// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { yesNoField } from './yes-no.field';

afterEach(cleanup);

it('holds No as an answer and no answer as absent', () => {
  expect(rulesBroken(yesNoField, false)).toEqual([]);
  expect(rulesBroken(yesNoField, undefined)).toEqual(['required']);
  expect(yesNoField.toText(false, { schema: {} })).toBe('Không');
  expect(yesNoField.fromText?.('toString')).toBeUndefined();
});

it('asks with two radios under a legend, and lets an optional answer be taken back', () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(yesNoField)]} seen={(next) => (answers = next)} />);
  expect(screen.getByRole('group', { name: 'Câu hỏi' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'Không' }));
  expect(answers).toEqual({ o: false });
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ chọn' }));
  expect(answers).toEqual({});
});
