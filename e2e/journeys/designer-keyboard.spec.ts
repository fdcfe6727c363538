import type { Locator, Page } from '@playwright/test';
import { Api } from '../api';
import { expect, phone, test } from '../journey';
import { FormEditor } from '../pages/FormEditor';

const section = 'Phần thử';

const definition = (code: string, items: object[]) => ({
  formatVersion: 1,
  code,
  title: 'Biểu mẫu soạn bằng bàn phím',
  pages: [
    { id: 'p_mot', title: 'Trang một', items: [{ id: 's_mot', kind: 'section', title: section, items }] },
    { id: 'p_hai', title: 'Trang hai', items: [{ id: 's_hai', kind: 'section', title: 'Phần sau', items: [] }] },
  ],
  conditions: [{ id: 'c_mot', name: 'Đã có tên', test: { field: 'f_ten', is: 'answered' } }],
  checks: [],
});

const field = (id: string, name: string, title: string, more: object = {}) => ({
  id,
  kind: 'field',
  type: 'text',
  name,
  schema: { type: 'string', maxLength: 50, title },
  ...more,
});

const group = (depth: number): object => ({
  id: `g_${depth}`,
  kind: 'group',
  name: `nhom${depth}`,
  title: `Nhóm ${depth}`,
  items: depth === 4 ? [field('f_sau', 'sau', 'Trong cùng')] : [group(depth + 1)],
});

async function newForm(page: Page, code: string, items: object[]): Promise<FormEditor> {
  // A test that is run again finds the form of its first run.
  const { retry } = test.info();
  const own = retry === 0 ? code : `${code}-${retry}`;
  const made = await new Api(page).send('POST', '/forms/import', { body: { definition: definition(own, items) } });
  expect(made.status()).toBe(201);
  const editor = new FormEditor(page);
  await editor.open(own);
  return editor;
}

/** Reaches a place by Tab alone. */
async function tabTo(page: Page, place: Locator) {
  for (let presses = 0; presses < 80; presses++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

test('a form is made without a mouse', async ({ as }) => {
  const page = await as('thiet-ke');
  const keys = page.keyboard;
  const editor = await newForm(page, '2.002768.BAN-PHIM', [
    field('f_ten', 'ten', 'Họ và tên'),
    field('f_khac', 'khac', 'Tên gọi khác', { showWhen: 'c_mot' }),
  ]);

  await test.step('add and name by typing alone', async () => {
    await keys.press('/');
    await expect(page.getByRole('combobox', { name: 'Tìm trường, khối để thêm vào trang' })).toBeFocused();
    await keys.type('ngay khong day du');
    await keys.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Đã thêm “Ngày không đầy đủ”' })).toBeAttached();
    await keys.type('Ngày');
    await keys.press('Enter');
    await expect(editor.item('Ngày')).toBeFocused();
  });

  await test.step('rename and explain in place', async () => {
    await keys.press('F2');
    await keys.type('Ngày vào Đảng');
    await keys.press('Tab');
    await keys.type('Như trong thẻ đảng viên');
    await keys.press('Enter');
    await expect(editor.item('Ngày vào Đảng')).toBeFocused();
    await expect(editor.item('Ngày vào Đảng').getByText('Như trong thẻ đảng viên')).toBeVisible();
  });

  await test.step('move', async () => {
    expect(await editor.fieldsOf(section)).toEqual(['Họ và tên', 'Tên gọi khác', 'Ngày vào Đảng']);
    await keys.press('Alt+ArrowUp');
    await expect.poll(() => editor.fieldsOf(section)).toEqual(['Họ và tên', 'Ngày vào Đảng', 'Tên gọi khác']);
    await expect(page.getByRole('status').filter({ hasText: 'Đã chuyển “Ngày vào Đảng”' })).toBeAttached();
    await expect(editor.item('Ngày vào Đảng')).toBeFocused();
  });

  await test.step('delete, undo, redo', async () => {
    await keys.press('Delete');
    await expect.poll(() => editor.fieldsOf(section)).toEqual(['Họ và tên', 'Tên gọi khác']);
    await keys.press('Control+z');
    await expect.poll(() => editor.fieldsOf(section)).toEqual(['Họ và tên', 'Ngày vào Đảng', 'Tên gọi khác']);
    await keys.press('Control+z');
    await expect.poll(() => editor.fieldsOf(section)).toEqual(['Họ và tên', 'Tên gọi khác', 'Ngày vào Đảng']);
    await keys.press('Control+Shift+z');
    await expect.poll(() => editor.fieldsOf(section)).toEqual(['Họ và tên', 'Ngày vào Đảng', 'Tên gọi khác']);
  });

  await test.step('what is in use is not deleted, and the reason is said', async () => {
    await tabTo(page, editor.item('Tên gọi khác'));
    await keys.press('Home');
    await keys.press('ArrowDown');
    await expect(editor.item('Họ và tên')).toBeFocused();
    await keys.press('Delete');
    await expect(page.getByText('Chưa bỏ được “Họ và tên” vì đang được dùng ở')).toBeVisible();
    expect(await editor.fieldsOf(section)).toEqual(['Họ và tên', 'Ngày vào Đảng', 'Tên gọi khác']);
  });

  await test.step('into another page by the move dialog', async () => {
    await keys.press('ArrowDown');
    const toolbar = page.getByRole('toolbar', { name: 'Lệnh cho “Ngày vào Đảng”' });
    await tabTo(page, toolbar.getByRole('button', { name: 'Chuyển đến…' }));
    await keys.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Chuyển “Ngày vào Đảng” đến' });
    await tabTo(page, dialog.getByLabel('Trang, phần'));
    await keys.type('Trang hai');
    await tabTo(page, dialog.getByRole('button', { name: 'Chuyển', exact: true }));
    await keys.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect.poll(() => editor.fieldsOf('Phần sau')).toEqual(['Ngày vào Đảng']);
  });

  await test.step('picked up, shown every place, and put down on the first page again', async () => {
    await expect(editor.item('Ngày vào Đảng')).toBeVisible();
    await tabTo(page, editor.item('Ngày vào Đảng'));
    await keys.press('Space');
    await expect(page.getByText('Đang cầm “Ngày vào Đảng”.')).toBeVisible();
    await keys.press('PageUp');
    await keys.press('ArrowDown');
    const where = 'Vị trí 2 trên 3: dưới “Họ và tên”, trong phần “Phần thử”.';
    await expect(page.getByRole('status').filter({ hasText: where })).toBeAttached();
    await keys.press('Enter');
    await expect(editor.item('Ngày vào Đảng')).toBeFocused();
    await expect.poll(() => editor.fieldsOf(section)).toEqual(['Họ và tên', 'Ngày vào Đảng', 'Tên gọi khác']);
  });

  await test.step('several at once', async () => {
    await keys.press('Shift+ArrowDown');
    await expect(page.getByRole('status').filter({ hasText: 'Đã chọn 2 mục' })).toBeAttached();
    await keys.press('Alt+ArrowUp');
    await expect.poll(() => editor.fieldsOf(section)).toEqual(['Ngày vào Đảng', 'Tên gọi khác', 'Họ và tên']);
    await keys.press('Control+z');
    await expect.poll(() => editor.fieldsOf(section)).toEqual(['Họ và tên', 'Ngày vào Đảng', 'Tên gọi khác']);
  });
  await editor.expectSaved();
});

test('on a touch screen a tap picks up and a tap puts down', async ({ as }) => {
  const page = await as('thiet-ke', phone);
  const editor = await newForm(page, '2.002768.CHAM', [field('f_ten', 'ten', 'Họ và tên')]);
  await page.getByRole('navigation', { name: 'Các khung' }).getByRole('button', { name: 'Thêm' }).tap();
  await editor.offer('Ngày').tap();
  await expect(page.getByText('Đang cầm “Ngày”')).toBeVisible();
  await page.getByRole('button', { name: 'Đặt vào dưới “Họ và tên”' }).tap();
  await expect.poll(() => editor.fieldsOf(section)).toEqual(['Họ và tên', 'Ngày']);
  await editor.expectSaved();
});

test('a drop that may not be is refused in words and changes nothing', async ({ as }) => {
  const page = await as('thiet-ke');
  const editor = await newForm(page, '2.002768.LONG-NHAU', [field('f_ten', 'ten', 'Họ và tên'), group(1)]);
  await editor.dragAfter('Nhóm', 'Trong cùng');
  await expect(page.getByText('Chỉ lồng được nhiều nhất 4 cấp')).toBeVisible();
  await expect(editor.item('Nhóm')).toHaveCount(0);
  await expect(editor.undo()).toBeDisabled();
});
