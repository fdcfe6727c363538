// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { declarationField } from './declaration.field';

afterEach(cleanup);

it('is made or absent; false is no declaration', () => {
  expect(rulesBroken(declarationField, true)).toEqual([]);
  expect(rulesBroken(declarationField, false)).toEqual(['const']);
});

it('says its sentence beside the tick, and a tick taken back leaves nothing', () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(declarationField)]} seen={(next) => (answers = next)} />);
  const tick = screen.getByRole('checkbox', { name: /Câu hỏi.*bắt buộc/ });
  fireEvent.click(tick);
  expect(answers).toEqual({ o: true });
  fireEvent.click(tick);
  expect(answers).toEqual({});
});
