// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { aForm, FilledSection } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import { ImageInspector } from './Inspector';
import { imageField } from './image.field';

afterEach(cleanup);

const picture = { uploadId: 'u-anh.png', name: 'anh.png', size: 4, mediaType: 'image/png' };

it('takes one picture, not a paper', () => {
  expect(rulesBroken(imageField, picture)).toEqual([]);
  expect(rulesBroken(imageField, { ...picture, mediaType: 'application/pdf' })).toEqual(['enum']);
});

it('opens the camera or a file, shows the picture, and takes it away', async () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(imageField)]} seen={(next) => (answers = next)} />);
  expect((await screen.findByLabelText('Chụp ảnh')).getAttribute('capture')).toBe('environment');
  const file = new File(['1234'], 'anh.png', { type: 'image/png' });
  fireEvent.change(screen.getByLabelText('Chọn ảnh'), { target: { files: [file] } });
  await waitFor(() => expect(answers).toEqual({ o: picture }));
  expect(screen.getByRole('img', { name: 'Câu hỏi' }).getAttribute('src')).toBe('/api/v1/uploads/u-anh.png/content');
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ anh.png' }));
  expect(answers).toEqual({});
});

it('lets staff limit kinds and size, never past what the server takes', () => {
  const onChange = vi.fn();
  const field = fieldOfType(imageField);
  render(<ImageInspector field={field} onChange={onChange} definition={aForm([field])} />);
  expect(screen.queryByRole('checkbox', { name: 'PDF' })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: 'ảnh WebP' }));
  expect(onChange.mock.lastCall?.[0].schema.properties.mediaType).toEqual({ enum: ['image/jpeg', 'image/png'] });
  fireEvent.input(screen.getByLabelText('Mỗi tệp không quá (MB)'), { target: { value: '500' } });
  expect(onChange.mock.lastCall?.[0].schema.properties.size.maximum).toBe(20 * 1024 * 1024);
});
