import type { Page } from '@playwright/test';
import { Api } from '../api';
import { expect, test } from '../journey';
import { FormEditor } from '../pages/FormEditor';

const field = (id: string, title: string, more: object = {}) => ({
  id,
  kind: 'field',
  type: 'text',
  name: id.slice(2),
  schema: { type: 'string', maxLength: 50, title },
  ...more,
});

const definition = (code: string, section: string, items: object[], conditions: object[]) => ({
  formatVersion: 1,
  code,
  title: `Biểu mẫu ${code}`,
  pages: [{ id: 'p_mot', title: 'Trang một', items: [{ id: 's_mot', kind: 'section', title: section, items }] }],
  conditions,
  checks: [],
});

async function newForm(page: Page, name: string, section: string, items: object[], conditions: object[] = []) {
  // A test that is run again finds the forms of its first run.
  const { retry } = test.info();
  const code = retry === 0 ? `2.002768.${name}` : `2.002768.${name}-${retry}`;
  const body = { definition: definition(code, section, items, conditions) };
  const made = await new Api(page).send('POST', '/forms/import', { body });
  expect(made.status()).toBe(201);
  const editor = new FormEditor(page);
  await editor.open(code);
  await page.getByRole('tab', { name: 'Cấu trúc' }).click();
  return editor;
}

test('a choice is copied with its condition into a form in another tab', async ({ as }) => {
  const page = await as('thiet-ke');
  const source = await newForm(
    page,
    'CHEP-TU',
    'Phần nguồn',
    [
      field('f_ten', 'Họ và tên'),
      field('f_khac', 'Tên gọi khác', { showWhen: 'c_mot' }),
      field('f_noi', 'Nơi sinh', { showWhen: 'c_mot' }),
    ],
    [{ id: 'c_mot', name: 'Đã có tên', test: { field: 'f_ten', is: 'answered' } }],
  );
  const line = (label: string, on: Page) => on.getByRole('treeitem', { name: new RegExp(`: ${label}`) });

  await test.step('several chosen by keyboard are copied', async () => {
    await line('Họ và tên', page).click();
    await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByRole('status').filter({ hasText: 'Đã chọn 2 mục' })).toBeVisible();
    await page.keyboard.press('Control+c');
    await expect(page.getByText('Đã chép 2 mục.')).toBeVisible();
  });

  const other = await page.context().newPage();
  const target = await newForm(other, 'CHEP-DEN', 'Phần đích', [field('f_dau', 'Ngày nhận')]);

  await test.step('and stand in the other form, the condition with them', async () => {
    await line('Ngày nhận', other).click();
    await other.keyboard.press('Control+v');
    await expect.poll(() => target.fieldsOf('Phần đích')).toEqual(['Ngày nhận', 'Họ và tên', 'Tên gọi khác']);
    await expect(line('Tên gọi khác', other)).toContainText('có điều kiện');
    await target.expectSaved();
  });

  await test.step('what asks about a field that stayed behind says so', async () => {
    await line('Nơi sinh', page).click();
    await page.keyboard.press('Control+c');
    await line('Ngày nhận', other).click();
    await other.keyboard.press('Control+v');
    await expect(other.getByText('“Nơi sinh” luôn hiện, vì điều kiện “Đã có tên” hỏi')).toBeVisible();
    await other.keyboard.press('Control+z');
    await expect.poll(() => target.fieldsOf('Phần đích')).toEqual(['Ngày nhận', 'Họ và tên', 'Tên gọi khác']);
  });

  await test.step('a cut of what is still needed leaves it, a cut of all takes the condition along', async () => {
    await line('Họ và tên', page).click();
    await page.keyboard.press('Control+x');
    await expect(page.getByText('Chưa bỏ được “Họ và tên”')).toBeVisible();
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Control+x');
    await expect.poll(() => source.fieldsOf('Phần nguồn')).toEqual([]);
    await page.keyboard.press('Control+v');
    await expect.poll(() => source.fieldsOf('Phần nguồn')).toEqual(['Họ và tên', 'Tên gọi khác', 'Nơi sinh']);
    await expect(line('Nơi sinh', page)).toContainText('có điều kiện');
    await source.expectSaved();
  });
});
