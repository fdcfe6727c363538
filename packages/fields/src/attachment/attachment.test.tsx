// @vitest-environment happy-dom
import type { JsonObject } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { FilledSection, theServices } from '../section/section-form.fixtures';
import { fieldOfType, rulesBroken } from '../section/verdicts.fixtures';
import type { UploadedPaper } from '../services';
import { attachmentField } from './attachment.field';

afterEach(cleanup);

const paper = { uploadId: 'u1', name: 'quyet-dinh.pdf', size: 1500, mediaType: 'application/pdf' };
const pdf = (name: string, size = 10) => new File([new Uint8Array(size)], name, { type: 'application/pdf' });
const choose = (files: readonly File[]) => fireEvent.change(screen.getByLabelText('Chọn tệp'), { target: { files } });

it('takes stored files of the allowed kinds, up to five', () => {
  expect(rulesBroken(attachmentField, [paper])).toEqual([]);
  expect(rulesBroken(attachmentField, [{ ...paper, mediaType: 'text/html' }])).toEqual(['enum']);
  expect(rulesBroken(attachmentField, Array(6).fill(paper))).toEqual(['maxItems']);
  expect(attachmentField.papersOf?.([paper, null, 'x'])).toEqual([paper]);
});

it('uploads with progress in words, and stores what arrived', async () => {
  let answers: JsonObject = {};
  let finish: (stored: UploadedPaper) => void = () => undefined;
  const upload = vi.fn((_file: File, report: (share: number) => void) => {
    report(0.4);
    return new Promise<UploadedPaper>((resolve) => {
      finish = resolve;
    });
  });
  render(
    <FilledSection
      items={[fieldOfType(attachmentField)]}
      services={theServices({ upload })}
      seen={(next) => (answers = next)}
    />,
  );
  await screen.findByLabelText('Chọn tệp');
  choose([pdf('quyet-dinh.pdf')]);
  expect(await screen.findByText(/Đang tải quyet-dinh\.pdf\s*40%/)).toBeTruthy();
  finish(paper);
  await waitFor(() => expect(answers).toEqual({ o: [paper] }));
  expect(screen.getByRole('link', { name: 'quyet-dinh.pdf' }).getAttribute('href')).toBe('/api/v1/uploads/u1/content');
  fireEvent.click(screen.getByRole('button', { name: 'Bỏ quyet-dinh.pdf' }));
  expect(answers).toEqual({});
});

it('keeps both of two files that arrive at once', async () => {
  let answers: JsonObject = {};
  render(<FilledSection items={[fieldOfType(attachmentField)]} seen={(next) => (answers = next)} />);
  await screen.findByLabelText('Chọn tệp');
  choose([pdf('a.pdf'), pdf('b.pdf')]);
  await waitFor(() => expect((answers.o as unknown[] | undefined)?.length).toBe(2));
});

it('says why a file is refused and sends the others', async () => {
  const upload = vi.fn(theServices().upload);
  render(<FilledSection items={[fieldOfType(attachmentField)]} services={theServices({ upload })} />);
  await screen.findByLabelText('Chọn tệp');
  choose([new File(['<b>'], 'x.html', { type: 'text/html' }), pdf('rong.pdf', 0), pdf('tot.pdf')]);
  expect(screen.getByText(/“x\.html” không phải loại tệp được nhận/)).toBeTruthy();
  expect(screen.getByText(/“rong\.pdf” là tệp rỗng/)).toBeTruthy();
  await screen.findByRole('link', { name: 'tot.pdf' });
  expect(upload).toHaveBeenCalledTimes(1);
});

it('shows why an upload stopped and tries again', async () => {
  const upload = vi.fn(theServices().upload).mockRejectedValueOnce(new Error('Tệp có mã độc.'));
  render(<FilledSection items={[fieldOfType(attachmentField)]} services={theServices({ upload })} />);
  await screen.findByLabelText('Chọn tệp');
  choose([pdf('a.pdf')]);
  expect(await screen.findByText('Tệp có mã độc.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Tải lại' }));
  expect(await screen.findByRole('link', { name: 'a.pdf' })).toBeTruthy();
});
