// @vitest-environment happy-dom
import { FieldServicesProvider } from '@motcua/fields/render';
import type { FormDefinition } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aDraft } from '../form-editor.fixtures';
import { designerServices } from './designer-services';
import { PreviewDialog } from './PreviewDialog';

const server = vi.hoisted(() => ({ people: [{ id: 'p1', name: 'Nguyễn Văn An', about: 'Chi bộ 3' }] }));
vi.mock('../../app/api', () => ({
  listPreviewPeople: async () => ({ ok: true, value: { items: server.people } }),
  previewPrefill: async () => ({
    ok: true,
    value: {
      f_hoTen: {
        value: 'Nguyễn Văn An',
        source: 'member-register',
        sourceName: 'CSDL đảng viên',
        at: '2026-01-31',
        locked: true,
      },
    },
  }),
  draftValidatorUrl: () => '',
  listOrganisations: async () => ({ ok: true, value: { items: [] } }),
  listEntries: async () => ({ ok: true, value: { items: [] } }),
}));

beforeEach(() => {
  // This browser knows no dialogs.
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true;
  };
});
afterEach(cleanup);

function showPreview(form: FormDefinition = aDraft()) {
  const onGo = vi.fn();
  render(
    <FieldServicesProvider services={designerServices}>
      <PreviewDialog form={form} store={async () => 1} onGo={onGo} onClose={() => {}} />
    </FieldServicesProvider>,
  );
  return onGo;
}

const aHiddenPage = (): FormDefinition => {
  const draft = aDraft();
  const [first, second] = draft.pages;
  if (!first || !second) throw new Error('the draft has changed');
  return {
    ...draft,
    pages: [first, { ...second, showWhen: 'c_khongCo' }],
    conditions: [{ id: 'c_khongCo', name: 'Không có', test: { all: [{ any: [] }] } }],
  };
};

it('goes to any page from the contents', () => {
  showPreview();
  const pages = screen.getByRole('navigation', { name: 'Các trang đang hiện' });
  fireEvent.click(within(pages).getByRole('button', { name: '2. Quá trình' }));
  expect(screen.getByRole('heading', { name: 'Quá trình', level: 2 })).toBeTruthy();
  expect(within(pages).getByRole('button', { name: '2. Quá trình' }).getAttribute('aria-current')).toBe('page');
});

it('fills as a demo person, with the source beside the value', async () => {
  showPreview();
  fireEvent.change(await screen.findByLabelText('Xem như'), { target: { value: 'p1' } });
  expect(await screen.findByText(/CSDL đảng viên/)).toBeTruthy();
  expect(screen.getByText('Đã lấy sẵn 1 chỗ của Nguyễn Văn An.')).toBeTruthy();
});

it('offers nobody where the server names nobody', async () => {
  const { people } = server;
  server.people = [];
  showPreview();
  await new Promise((done) => setTimeout(done, 0));
  expect(screen.queryByLabelText('Xem như')).toBeNull();
  server.people = people;
});

it('fills with made-up answers of the kind that was asked for', () => {
  showPreview();
  fireEvent.click(screen.getByRole('button', { name: 'Điền thử' }));
  fireEvent.click(screen.getByRole('menuitem', { name: 'Cận biên' }));
  expect(screen.getByText(/ở giới hạn/)).toBeTruthy();
});

it('runs many times and leads to what never showed', async () => {
  const onGo = showPreview(aHiddenPage());
  fireEvent.click(screen.getByRole('button', { name: 'Chạy 200 lần' }));
  expect(await screen.findByText('Sau 200 lần điền thử', {}, { timeout: 5000 })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Quá trình' }));
  expect(onGo).toHaveBeenCalledWith('p_trang002');
  fireEvent.click(screen.getByRole('button', { name: 'Không có' }));
  expect(onGo).toHaveBeenCalledWith('c_khongCo');
});
