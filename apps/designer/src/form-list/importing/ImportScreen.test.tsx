// @vitest-environment happy-dom
import { ToastRegion } from '@motcua/fields/ui';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import { formListTexts } from '../texts';
import { ImportScreen } from './ImportScreen';
import { importTexts as texts } from './texts';

const section = { id: 's_1', kind: 'section', title: 'Phần một', items: [] };
const converted = {
  from: 'formio',
  definition: {
    formatVersion: 1,
    code: '0.000001.TĐ1',
    title: 'Đơn xin việc',
    pages: [{ id: 'p_1', title: 'Trang 1', items: [section] }],
    conditions: [],
    checks: [],
  },
  losses: [{ path: '/components/0', keyword: 'defaultValue', text: 'Giá trị điền sẵn không được giữ.' }],
};

const calls: { url: string; init: RequestInit }[] = [];
function answerWith(status: number, body: unknown) {
  calls.length = 0;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  });
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function paste(text: string) {
  render(
    <MemoryRouter>
      <ToastRegion>
        <ImportScreen />
      </ToastRegion>
    </MemoryRouter>,
  );
  const box = screen.getByLabelText(/Nội dung JSON/);
  await act(async () => {
    fireEvent.change(box, { target: { value: text } });
    fireEvent.blur(box);
  });
}

it('recognises what was pasted, reads it, and tells what came over and what did not', async () => {
  answerWith(200, converted);
  await paste('{"components":[]}');
  await waitFor(() => screen.getByText(texts.detected('Form.io')));
  fireEvent.click(screen.getByRole('button', { name: texts.read }));
  await waitFor(() => screen.getByRole('region', { name: texts.report }));
  expect(calls[0]?.url).toContain('/forms/conversions?from=formio');
  expect(screen.getByText('Giá trị điền sẵn không được giữ.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(new RegExp(formListTexts.code)).value).toBe('0.000001.TĐ1');

  fireEvent.change(screen.getByLabelText(new RegExp(formListTexts.name)), { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: texts.create }));
  expect(screen.getByText(formListTexts.needName)).toBeTruthy();
  expect(calls).toHaveLength(1);
  fireEvent.change(screen.getByLabelText(new RegExp(formListTexts.name)), { target: { value: 'Đơn' } });
  fireEvent.click(screen.getByRole('button', { name: texts.create }));
  await waitFor(() => expect(calls).toHaveLength(2));
  expect(JSON.parse(String(calls[1]?.init.body))).toMatchObject({ definition: { title: 'Đơn', code: '0.000001.TĐ1' } });
});

it('keeps what was pasted when it is no form, and says so', async () => {
  answerWith(422, { code: 'wrong-format', detail: 'Tệp này không phải là biểu mẫu SurveyJS.' });
  await paste('xin chào');
  await waitFor(() => screen.getByText(texts.notDetected));
  fireEvent.click(screen.getByRole('button', { name: texts.read }));
  await waitFor(() => screen.getByText('Tệp này không phải là biểu mẫu SurveyJS.'));
  expect(screen.getByLabelText<HTMLTextAreaElement>(/Nội dung JSON/).value).toBe('xin chào');
});

it('asks for something to read', async () => {
  answerWith(200, converted);
  await paste('');
  fireEvent.click(screen.getByRole('button', { name: texts.read }));
  expect(screen.getByText(texts.needContent)).toBeTruthy();
  expect(calls).toHaveLength(0);
});
