// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aForm, FilledSection } from '../section/section-form.fixtures';
import { ContentInspector } from './Inspector';

afterEach(cleanup);

const words = { id: 'n_1', kind: 'content', text: 'Lời dẫn <b>đậm</b>', tone: 'warning' } as const;

it('is plain text whatever it holds, and its tone is said in words', () => {
  render(<FilledSection items={[words]} />);
  expect(screen.getByText('Lời dẫn <b>đậm</b>').tagName).toBe('P');
  expect(screen.getByText('Lưu ý:', { exact: false })).toBeTruthy();
});

it('reads in English where the authors gave it', () => {
  render(<FilledSection items={[words]} texts={{ 'n_1.text': 'Read this first' }} />);
  expect(screen.getByText('Read this first')).toBeTruthy();
});

it('is rewritten by staff, but never to nothing', () => {
  const onChange = vi.fn();
  render(<ContentInspector field={words} onChange={onChange} definition={aForm([words])} />);
  const box = screen.getByLabelText('Lời văn');
  fireEvent.input(box, { target: { value: '' } });
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.input(box, { target: { value: 'Khác' } });
  expect(onChange).toHaveBeenLastCalledWith({ text: 'Khác' });
});
