// @vitest-environment happy-dom
import { ToastRegion } from '@motcua/fields/ui';
import { checkDefinition, indexForm, labelOf } from '@motcua/schema';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EditorProvider } from '../editor-context';
import { chosenIds, createEditor, formOf } from '../editor-store';
import { aDraft } from '../form-editor.fixtures';
import { PART_TYPE } from './clip';
import { clipboardTexts as texts } from './texts';
import { type ClipboardActs, useClipboard } from './use-clipboard';
import { useClipboardEvents } from './use-clipboard-events';

afterEach(cleanup);
beforeEach(() => localStorage.clear());

function Desk({ give }: { readonly give: (acts: ClipboardActs) => void }) {
  give(useClipboard());
  useClipboardEvents();
  return <input aria-label="Nhãn" />;
}

function aDesk(form = aDraft(), readOnly = false) {
  const editor = createEditor(form, readOnly);
  let acts: ClipboardActs | undefined;
  const { unmount } = render(
    <ToastRegion>
      <EditorProvider editor={editor}>
        <Desk give={(given) => (acts = given)} />
      </EditorProvider>
    </ToastRegion>,
  );
  const now = () => formOf(editor.state.getState());
  const labels = (parent: string) => {
    const node = indexForm(now()).nodes.get(parent)?.node;
    return node && 'items' in node ? node.items.map(labelOf) : [];
  };
  const buttons = () => acts ?? never();
  return { editor, form: now, labels, unmount, buttons, chosen: () => chosenIds(editor.state.getState()) };
}
const never = (): never => {
  throw new Error('the desk is drawn first');
};

/** A clipboard as the browser hands it over, kept from one event to the next. */
const aClipboard = (start: { readonly [type: string]: string } = {}) => {
  const held = new Map(Object.entries(start));
  return {
    held,
    send: (kind: 'copy' | 'cut' | 'paste', target: EventTarget = document) => {
      const event = new Event(kind, { bubbles: true, cancelable: true });
      const clipboardData = {
        setData: (type: string, data: string) => held.set(type, data),
        getData: (type: string) => held.get(type) ?? '',
        files: [],
      };
      target.dispatchEvent(Object.assign(event, { clipboardData }));
      return event;
    },
  };
};

const married = () => ({
  ...aDraft(),
  conditions: [{ id: 'c_coTen', name: 'Đã có tên', test: { field: 'f_hoTen', is: 'answered' as const } }],
  pages: aDraft().pages.map((page, at) =>
    at > 0
      ? page
      : {
          ...page,
          items: page.items.map((section) => ({
            ...section,
            items: section.items.map((item) => (item.id === 'f_hoTen' ? item : { ...item, showWhen: 'c_coTen' })),
          })),
        },
  ),
});

it('copies what is chosen with its condition and pastes it below, chosen', () => {
  const desk = aDesk(married());
  const clipboard = aClipboard();
  desk.editor.selectMany(['f_hoTen', 'f_soDinhDanh']);
  expect(clipboard.send('copy').defaultPrevented).toBe(true);
  expect(clipboard.held.get('text/plain')).toBe('Họ và tên\nSố định danh');
  clipboard.send('paste');
  expect(desk.labels('s_phan0001')).toEqual(['Họ và tên', 'Số định danh', 'Họ và tên', 'Số định danh']);
  const [name, number] = desk.chosen();
  expect(desk.form().conditions[1]?.test).toEqual({ field: name, is: 'answered' });
  expect(indexForm(desk.form()).nodes.get(number ?? '')?.node.showWhen).toBe(desk.form().conditions[1]?.id);
  expect(checkDefinition(desk.form()).ok).toBe(true);
});

it('cuts what asks about one another, and puts it elsewhere', () => {
  const desk = aDesk(married());
  const clipboard = aClipboard();
  desk.editor.selectMany(['f_hoTen', 'f_soDinhDanh']);
  clipboard.send('cut');
  expect(desk.labels('s_phan0001')).toEqual([]);
  expect(desk.form().conditions).toEqual([]);
  desk.editor.select('s_phan0002');
  clipboard.send('paste');
  expect(desk.labels('s_phan0002')).toEqual(['Quá trình công tác', 'Họ và tên', 'Số định danh']);
  expect(desk.form().conditions).toHaveLength(1);
});

it('leaves what is still needed where it stands, and says by whom', () => {
  const desk = aDesk(married());
  desk.editor.select('f_hoTen');
  aClipboard().send('cut');
  expect(desk.labels('s_phan0001')).toEqual(['Họ và tên', 'Số định danh']);
  expect(desk.editor.state.getState().refusal?.text).toContain('“Đã có tên”');
});

it('copies the sections of a page and leaves the page that was to be cut', () => {
  const desk = aDesk();
  const clipboard = aClipboard();
  desk.editor.goToPage('p_trang001');
  clipboard.send('cut');
  expect(desk.form()).toEqual(aDraft());
  expect(desk.editor.state.getState().refusal?.text).toBe(texts.pageStays);
  desk.editor.goToPage('p_trang002');
  clipboard.send('paste');
  expect(desk.labels('p_trang002')).toEqual(['Công tác', 'Người đề nghị']);
});

it('says in another form what a condition asked in vain', async () => {
  const first = aDesk(married());
  const clipboard = aClipboard();
  first.editor.select('f_soDinhDanh');
  clipboard.send('copy');
  first.unmount();
  const other = aDesk({ ...aDraft(), pages: aDraft().pages.slice(1) });
  other.editor.select('s_phan0002');
  clipboard.send('paste');
  expect(other.labels('s_phan0002')).toEqual(['Quá trình công tác', 'Số định danh']);
  expect(other.form().conditions).toEqual([]);
  expect(await screen.findByText(/“Số định danh” luôn hiện, vì điều kiện “Đã có tên”/)).toBeTruthy();
});

it('finds the part in this browser where the clipboard carried only its words', () => {
  const first = aDesk();
  const clipboard = aClipboard();
  first.editor.select('l_congTac');
  clipboard.send('copy');
  clipboard.held.delete(PART_TYPE);
  clipboard.send('paste');
  expect(first.labels('s_phan0002')).toEqual(['Quá trình công tác', 'Quá trình công tác']);
  clipboard.held.set('text/plain', 'Khác');
  clipboard.send('paste');
  expect(first.labels('s_phan0002')).toEqual(['Quá trình công tác', 'Quá trình công tác', 'Khác']);
});

it('takes back by its notice the paste and nothing that came after it', async () => {
  const desk = aDesk();
  desk.editor.select('f_hoTen');
  aClipboard({ 'text/plain': 'Quê quán' }).send('paste');
  desk.editor.act([{ op: 'removeItem', id: 'f_soDinhDanh' }]);
  fireEvent.click(await screen.findByRole('button', { name: texts.undo }));
  expect(desk.labels('s_phan0001')).toEqual(['Họ và tên', 'Quê quán']);
  expect(desk.editor.state.getState().refusal?.text).toBe(texts.notLast);
});

it('makes a section for fields on a page that has none', () => {
  const page = { id: 'p_moi', title: 'Trang mới', items: [] };
  const desk = aDesk({ ...aDraft(), pages: [...aDraft().pages, page] });
  desk.editor.goToPage('p_moi');
  aClipboard({ 'text/plain': 'Quê quán' }).send('paste');
  expect(desk.labels('p_moi')).toEqual(['Phần mới']);
});

it('does the same by buttons, through this browser where the clipboard may not be read', async () => {
  const desk = aDesk();
  vi.stubGlobal('navigator', {
    clipboard: { writeText: () => Promise.reject(new Error()), readText: () => Promise.reject(new Error()) },
  });
  desk.editor.select('f_hoTen');
  desk.buttons().copy();
  await desk.buttons().paste();
  vi.unstubAllGlobals();
  expect(desk.labels('s_phan0001')).toEqual(['Họ và tên', 'Họ và tên', 'Số định danh']);
});

it('leaves words being written, open windows and a form that may not be changed alone', () => {
  const desk = aDesk();
  const clipboard = aClipboard({ 'text/plain': 'Quê quán' });
  desk.editor.select('f_hoTen');
  expect(clipboard.send('paste', screen.getByLabelText('Nhãn')).defaultPrevented).toBe(false);
  expect(desk.form()).toEqual(aDraft());
  desk.unmount();
  const locked = aDesk(aDraft(), true);
  locked.editor.select('f_hoTen');
  clipboard.send('paste');
  clipboard.send('cut');
  expect(locked.form()).toEqual(aDraft());
});

describe('pasted words', () => {
  it('become a field a line, numbers and dots of the paper form left out', () => {
    const desk = aDesk();
    desk.editor.select('f_hoTen');
    const words = '1. Họ và tên khai sinh: ..........\r\n\r\n- Ngày sinh:\r\nNơi sinh……\r\n';
    aClipboard({ 'text/plain': words }).send('paste');
    expect(desk.labels('s_phan0001')).toEqual([
      'Họ và tên',
      'Họ và tên khai sinh',
      'Ngày sinh',
      'Nơi sinh',
      'Số định danh',
    ]);
    expect(checkDefinition(desk.form()).ok).toBe(true);
    desk.editor.undo();
    expect(desk.form()).toEqual(aDraft());
  });

  it('become a list with columns of fitting types when they are a table', () => {
    const desk = aDesk();
    desk.editor.select('f_hoTen');
    const table =
      'Họ tên\tNgày sinh\tSố tiền\tĐiện thoại\nA\t03/02/1990\t1.500.000\t0912345678\n"B\nC"\t4/5/1991\t20\t0987654321\n';
    aClipboard({ 'text/plain': table }).send('paste');
    const [list] = desk.chosen();
    const node = indexForm(desk.form()).nodes.get(list ?? '')?.node;
    expect(node).toMatchObject({ kind: 'list', display: 'table' });
    expect(
      node && 'items' in node ? node.items.map((item) => 'type' in item && [item.type, labelOf(item)]) : [],
    ).toEqual([
      ['text', 'Họ tên'],
      ['date', 'Ngày sinh'],
      ['number', 'Số tiền'],
      ['text', 'Điện thoại'],
    ]);
    expect(checkDefinition(desk.form()).ok).toBe(true);
  });

  it.each<[string, { readonly [type: string]: string }, string]>([
    ['nothing', {}, texts.nothing],
    ['only blanks', { 'text/plain': ' \n\t\n' }, texts.nothing],
    ['a very long text', { 'text/plain': 'a '.repeat(60_000) }, texts.tooLong],
    ['too many lines', { 'text/plain': 'a\n'.repeat(201) }, texts.tooManyLines(201, 200)],
    ['too many columns', { 'text/plain': 'a\t'.repeat(41) }, texts.tooManyColumns(42, 40)],
    ['bytes', { 'text/plain': '\u0000PNG\u0001' }, texts.unreadable],
    ['half a letter', { 'text/plain': 'a\ud800b' }, texts.unreadable],
    ['markup', { 'text/plain': '<p>Họ tên</p>' }, texts.markup],
    ['one endless line', { 'text/plain': 'a'.repeat(400) }, 'dài quá 300 ký tự'],
    ['a script address', { 'text/plain': 'javascript:alert(1)' }, 'văn bản thuần'],
    ['a part that is no JSON', { [PART_TYPE]: '{' }, 'không còn nguyên vẹn'],
    [
      'a part of another shape',
      { [PART_TYPE]: '{"format":1,"text":"","part":{"items":[{}]}}' },
      'không còn nguyên vẹn',
    ],
    ['a huge part', { [PART_TYPE]: `{"a":"${'a'.repeat(4_000_000)}"}` }, 'không còn nguyên vẹn'],
  ])('are refused and change nothing when they are %s', (_, held, why) => {
    const desk = aDesk();
    desk.editor.select('f_hoTen');
    aClipboard(held).send('paste');
    expect(desk.form()).toEqual(aDraft());
    expect(desk.editor.state.getState().refusal?.text).toContain(why);
  });
});
