// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { FilledSection } from '../section/section-form.fixtures';
import { fieldOfType } from '../section/verdicts.fixtures';
import { computedField } from './computed.field';

afterEach(cleanup);

it('shows the value that was calculated and lets nobody type it', () => {
  const { rerender } = render(<FilledSection items={[fieldOfType(computedField)]} answers={{ o: 1234.5 }} />);
  const box = screen.getByLabelText<HTMLInputElement>('Câu hỏi');
  expect(box.value).toBe('1.234,5');
  expect(box.readOnly).toBe(true);
  rerender(<FilledSection items={[fieldOfType(computedField)]} answers={{}} />);
  expect(box.value).toBe('');
});

it('reads dates and yes-no as people do', () => {
  expect(computedField.toText('2026-11-23', { schema: {} })).toBe('23/11/2026');
  expect(computedField.toText(true, { schema: {} })).toBe('Có');
});
