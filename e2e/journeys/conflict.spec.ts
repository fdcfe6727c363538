import type { Page } from '@playwright/test';
import { Api } from '../api';
import { expect, test } from '../journey';
import { FormEditor } from '../pages/FormEditor';

/** A test that is run again finds the form of its first run. */
const ownCode = (symbol: string) => `2.002768.${symbol}-${test.info().retry + 1}`;

/** A desk that hears nothing of others until it saves. */
const keepToItself = (page: Page) =>
  page.route('**/draft/desks', (route) => route.fulfill({ json: { revision: 0, others: [] } }));

test('two desks on one draft: the second save is not silent, and the person chooses', async ({ as }) => {
  const page = await as('thiet-ke');
  const code = ownCode('CHUNG');
  const made = await new Api(page).send('POST', '/forms', { body: { code, title: 'Biểu mẫu chung' } });
  expect(made.status()).toBe(201);
  const title = async () =>
    (await new Api(page).json<{ definition: { title: string } }>(`/forms/${code}/draft`)).definition.title;
  const [first, second] = [new FormEditor(page), new FormEditor(await as('thiet-ke'))];
  for (const { page: desk } of [first, second]) await keepToItself(desk);
  await first.open(code);
  await second.open(code);

  await first.retitle('Bản của bàn một');
  await first.expectSaved();
  await second.retitle('Bản của bàn hai');
  const conflict = second.page.getByRole('dialog', { name: 'Có bản nháp mới hơn của người khác' });
  await expect(conflict).toBeVisible();
  await expect(conflict).toContainText('Nguyễn Thị Hoà đã lưu một bản nháp');
  expect(await title()).toBe('Bản của bàn một');

  await conflict.getByRole('button', { name: 'Lấy bản mới hơn' }).click();
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Bản của bàn một');
  await second.retitle('Bàn hai sửa tiếp');
  await second.expectSaved();

  await first.retitle('Bàn một giữ bản mình');
  const again = first.page.getByRole('dialog', { name: 'Có bản nháp mới hơn của người khác' });
  await again.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await first.expectSaved();
  expect(await title()).toBe('Bàn một giữ bản mình');
});

test('two desks change different things: both are kept, and each sees the other', async ({ as }) => {
  const page = await as('thiet-ke');
  const code = ownCode('GOP');
  const made = await new Api(page).send('POST', '/forms', { body: { code, title: 'Biểu mẫu hai người' } });
  expect(made.status()).toBe(201);
  const [first, second] = [new FormEditor(page), new FormEditor(await as('thiet-ke'))];
  await keepToItself(first.page);
  await first.open(code);
  await second.open(code);
  await first.retitle('Tên do bàn một đặt');
  await first.expectSaved();
  await keepToItself(second.page);
  await second.offer('Ngày').click();
  await expect(second.item('Ngày')).toBeVisible();
  await expect(second.page.getByRole('heading', { level: 1 })).toHaveText('Tên do bàn một đặt');
  await second.expectSaved();
  await expect(second.undo()).toHaveAccessibleName(/Thay nội dung cả biểu mẫu|Thêm “Ngày”/);
  const { definition } = await new Api(page).json<{ definition: { title: string } }>(`/forms/${code}/draft`);
  expect(definition.title).toBe('Tên do bàn một đặt');
  expect(JSON.stringify(definition)).toContain('"title":"Ngày"');
});

test('who else is at a form is told', async ({ as }) => {
  const page = await as('thiet-ke');
  const code = ownCode('CUNG');
  await new Api(page).send('POST', '/forms', { body: { code, title: 'Biểu mẫu cùng mở' } });
  const first = new FormEditor(page);
  await first.open(code);
  const publisher = new FormEditor(await as('cong-bo'));
  await publisher.open(code);
  await expect(publisher.page.getByRole('banner').getByText('Nguyễn Thị Hoà')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('banner').getByText('Lê Minh Quân')).toBeVisible();
});

test('work that the server never got comes back after the window was closed', async ({ as }) => {
  const page = await as('thiet-ke');
  const code = ownCode('MAT');
  const made = await new Api(page).send('POST', '/forms', { body: { code, title: 'Mất mạng' } });
  expect(made.status()).toBe(201);
  const editor = new FormEditor(page);
  await editor.open(code);
  await page.context().setOffline(true);
  await editor.retitle('Sửa lúc mất mạng');
  await expect(page.getByText('chưa lưu: mất kết nối')).toBeVisible();
  await page.close();
  await page.context().setOffline(false);
  const reopened = await page.context().newPage();
  const back = new FormEditor(reopened);
  await back.open(code);
  await reopened
    .getByRole('dialog', { name: 'Có phần sửa chưa gửi được' })
    .getByRole('button', { name: 'Dùng phần sửa' })
    .click();
  await back.expectSaved();
  await expect(reopened.getByRole('heading', { level: 1 })).toHaveText('Sửa lúc mất mạng');
});
