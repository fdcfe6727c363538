// @vitest-environment happy-dom
import { ToastRegion } from '@motcua/fields/ui';
import { type Field, indexForm } from '@motcua/schema';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { landingAt } from '../drag/landing';
import { EditorProvider } from '../editor-context';
import { createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { ElementLine } from '../inspector/ElementLine';
import { aLibrary } from './library.fixtures';
import { useLibrary } from './library-store';
import { searchOffers } from './offers';
import { Palette } from './Palette';

type Call = { readonly line: string; readonly body: unknown; readonly ifMatch: string | null };
let calls: Call[] = [];
let answers: { readonly [line: string]: unknown } = {};

beforeEach(() => {
  calls = [];
  answers = { 'GET /api/v1/library': aLibrary() };
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const line = `${init.method ?? 'GET'} ${address}`;
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : null;
    calls.push({ line, body, ifMatch: new Headers(init.headers).get('if-match') });
    const answer = answers[line];
    return new Response(JSON.stringify(answer ?? { code: 'not-found', detail: 'không có' }), {
      status: answer ? 200 : 404,
      headers: { 'content-type': 'application/json' },
    });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  useLibrary.setState({ library: null, failed: false });
});

async function showPalette(openForm: Parameters<typeof Palette>[0]['openForm'] = null) {
  const editor = createEditor(aDraft());
  render(
    <ToastRegion>
      <EditorProvider editor={editor}>
        <Palette openForm={openForm} />
      </EditorProvider>
    </ToastRegion>,
  );
  await waitFor(() => expect(useLibrary.getState().library).not.toBeNull());
  return editor;
}
const titlesOf = (editor: ReturnType<typeof createEditor>) =>
  formOf(editor.state.getState()).pages[0]?.items[0]?.items.map((item) => 'schema' in item && item.schema.title);
const openTab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));

it('adds a standard element with its register, ground and purpose under a name that is free', async () => {
  const editor = await showPalette();
  editor.select('f_hoTen');
  openTab('Dữ liệu chuẩn');
  fireEvent.click(screen.getByRole('button', { name: /^Họ và tên.*Điền sẵn từ/ }));
  const added = indexForm(formOf(editor.state.getState())).nodes.get(editor.state.getState().selectedId ?? '')?.node;
  expect(added).toMatchObject({
    name: 'hoTen2',
    element: { id: 'ho-ten', version: 2 },
    prefill: { source: 'population-register' },
    purpose: 'Xác định người khai.',
  });
});

it('puts a block with its condition in one step, which one undo takes back', async () => {
  const editor = await showPalette();
  editor.select('f_hoTen');
  openTab('Khối');
  fireEvent.click(screen.getByRole('button', { name: /Khi cần cơ quan/ }));
  expect(titlesOf(editor)).toEqual(['Họ và tên', 'Cần xác nhận', 'Nội dung xác nhận', 'Số định danh']);
  const { conditions } = formOf(editor.state.getState());
  expect(conditions).toHaveLength(1);
  expect(conditions[0]?.id).not.toBe('c_can00001');
  expect(editor.state.getState().alsoSelected).toHaveLength(1);
  editor.undo();
  expect(formOf(editor.state.getState())).toEqual(aDraft());
});

it('finds types, elements and blocks by one search, on the page as well', async () => {
  await showPalette();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'xac nhan' } });
  expect(screen.getByRole('button', { name: /Khi cần cơ quan/ })).toBeDefined();
  expect(screen.getByRole('button', { name: /Khối xác nhận/ })).toBeDefined();
  expect(searchOffers('ten dang dung').map(({ key }) => key)).toEqual(['element ho-ten']);
});

it('says why a block may not land inside a list that cannot hold it', async () => {
  await showPalette();
  const [block] = searchOffers('khi can co quan');
  if (!block) throw new Error('no block');
  expect(landingAt(aDraft(), block.cargo, { parent: 'p_trang001', index: 0 })).toMatchObject({ allowed: false });
  expect(landingAt(aDraft(), block.cargo, { parent: 'l_congTac', index: 0 })).toMatchObject({ allowed: true });
});

it('saves what is chosen as a block, and tells what it leaves behind', async () => {
  const editor = await showPalette();
  const put = editor.act([
    {
      op: 'setCondition',
      condition: { id: 'c_ngoai001', name: 'Có số', test: { field: 'f_soDinhDanh', is: 'answered' } },
    },
    { op: 'changeField', id: 'f_hoTen', changes: { showWhen: 'c_ngoai001' } },
  ]);
  expect(put.ok).toBe(true);
  openTab('Khối');
  expect(screen.getByRole('button', { name: 'Lưu thành khối dùng chung' })).toHaveProperty('disabled', true);
  editor.select('f_hoTen');
  answers = { ...answers, 'POST /api/v1/library/blocks': { id: 'moi', version: 1, title: 'Tên người khai' } };
  fireEvent.click(await screen.findByRole('button', { name: 'Lưu thành khối dùng chung' }));
  const dialog = screen.getByRole('dialog', { hidden: true });
  expect(dialog.textContent).toContain('“Họ và tên” luôn hiện');
  fireEvent.change(within(dialog).getByLabelText(/Tên khối/), { target: { value: 'Tên người khai' } });
  fireEvent.submit(
    within(dialog)
      .getByLabelText(/Tên khối/)
      .closest('form') as HTMLFormElement,
  );
  await waitFor(() => expect(calls.some(({ line }) => line.startsWith('POST'))).toBe(true));
  expect(calls.find(({ line }) => line.startsWith('POST'))?.body).toMatchObject({
    title: 'Tên người khai',
    part: { items: [{ id: 'f_hoTen' }], conditions: [] },
  });
});

it('updates the chosen forms, stores the open one first and shows it anew', async () => {
  const forms = [
    { code: aDraft().code, title: 'Đang mở', draft: { version: 1, count: 1, status: 'editing' }, published: null },
    { code: 'x.2', title: 'Đã gửi', draft: { version: 1, count: 1, status: 'handed-over' }, published: null },
    { code: 'x.3', title: 'Đã mới', draft: { version: 2, count: 1, status: 'editing' }, published: null },
  ];
  const result = {
    code: aDraft().code,
    title: 'Đang mở',
    outcome: 'updated',
    done: ['Đổi gợi ý.'],
    left: [],
    reason: null,
  };
  answers = {
    ...answers,
    'GET /api/v1/library/ho-ten/uses': { id: 'ho-ten', kind: 'element', title: 'Họ và tên', version: 2, forms },
    'POST /api/v1/library/ho-ten/updates': { results: [result] },
    [`GET /api/v1/forms/${encodeURIComponent(aDraft().code)}/draft`]: { code: aDraft().code, revision: 9 },
  };
  const settle = vi.fn(async () => true);
  const show = vi.fn();
  await showPalette({ code: aDraft().code, settle, show });
  openTab('Dữ liệu chuẩn');
  fireEvent.click(screen.getByRole('button', { name: /dùng trong 3 biểu mẫu/ }));
  const box = await screen.findByRole('checkbox', { hidden: true });
  fireEvent.click(box);
  fireEvent.click(screen.getByRole('button', { name: 'Cập nhật các biểu mẫu đã chọn', hidden: true }));
  await waitFor(() => expect(show).toHaveBeenCalled());
  expect(settle).toHaveBeenCalledOnce();
  expect(calls.find(({ line }) => line.startsWith('POST'))?.body).toEqual({ forms: [aDraft().code] });
  expect(screen.getByText('Đổi gợi ý.')).toBeDefined();
});

it('tells of a field which element it follows and where it is looser', async () => {
  const [element] = aLibrary().elements;
  useLibrary.setState({ library: aLibrary() });
  const field: Field = {
    id: 'f_a',
    kind: 'field',
    type: 'text',
    name: 'a',
    schema: { ...element?.field.schema, maxLength: 300 },
    element: { id: 'ho-ten', version: 2 },
  };
  const { container, rerender } = render(<ElementLine field={field} />);
  expect(container.textContent).toContain('Theo dữ liệu chuẩn “Họ và tên” (bản 2): chỉ được chặt hơn.');
  expect(container.textContent).toContain('Đang lỏng hơn ở: độ dài nhiều nhất.');
  rerender(<ElementLine field={{ ...field, schema: { ...field.schema, maxLength: 50 } }} />);
  expect(container.textContent).not.toContain('lỏng hơn');
  rerender(<ElementLine field={{ ...field, element: { id: 'ho-ten', version: 1 } }} />);
  expect(container.textContent).toContain('Kho đã có bản 2.');
});
