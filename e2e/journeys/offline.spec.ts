import { expect, test } from '../journey';
import { CasePage } from '../pages/CasePage';
import { CheckPage } from '../pages/CheckPage';
import { ReceiptPage } from '../pages/ReceiptPage';
import { SignInPage } from '../pages/SignInPage';
import {
  beginTransfer,
  fillCommitmentPage,
  fillMemberPage,
  fillPapersPage,
  fillRequestPage,
  fillTransfer,
  formName,
} from '../transfer-request';

test('the network goes while one fills: typing is kept, said, and goes on when it is back', async ({ as }) => {
  const page = await as('dang-vien');
  const fill = await beginTransfer(page);
  await fillMemberPage(fill);
  await fillRequestPage(fill);
  await page.context().setOffline(true);
  await expect(page.getByText('đang ngoại tuyến')).toBeVisible();
  await fill.write('Số, ký hiệu', '77-QĐ/ĐU');
  await fill.expectSaved();
  await page.getByRole('combobox', { name: 'Tổ chức đảng nơi đến' }).fill('chi bo 2');
  await expect(page.getByText('Chưa tìm được. Đồng chí kiểm tra mạng rồi thử lại.').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Tổ chức đảng nơi đến' }).press('Escape');
  await fill.next();
  await fill.expectPage('Giấy tờ kèm theo');
  await page.context().setOffline(false);
  await expect(page.getByText('đang ngoại tuyến')).toHaveCount(0);
  await fillPapersPage(fill);
  await page.reload();
  await page.getByRole('button', { name: 'Trước', exact: true }).click();
  await page.getByRole('button', { name: 'Trước', exact: true }).click();
  await expect(fill.field('Số, ký hiệu')).toHaveValue('77-QĐ/ĐU');
  await fill.next();
  await fill.next();
  await fillCommitmentPage(fill);
  await new CasePage(page).expectState(formName, 'Đã xong');
});

test('the network goes at submission: nothing is lost and nothing is sent twice', async ({ as }) => {
  const page = await as('dang-vien');
  await fillTransfer(page);
  await new CasePage(page).check();
  const check = new CheckPage(page);
  await check.declare();
  await page.context().setOffline(true);
  await check.pressSubmit();
  await expect(page.getByRole('alert').filter({ hasText: 'Không có kết nối mạng' })).toBeVisible();
  await expect(page.getByText('nộp lại sẽ không tạo hồ sơ trùng')).toBeVisible();
  await page.context().setOffline(false);

  // The answer is lost on its way: the server has the dossier, the person does not know it.
  const sent: string[] = [];
  await page.route('**/api/v1/dossiers', async (route) => {
    const answer = await route.fetch();
    sent.push((await answer.json()).code);
    await route.abort('connectionreset');
  });
  await check.pressSubmit();
  await expect.poll(() => sent.length).toBe(1);
  await expect(page.getByRole('button', { name: 'Nộp hồ sơ' })).toBeEnabled();
  await page.unroute('**/api/v1/dossiers');
  await check.submit();
  expect([await new ReceiptPage(page).code()]).toEqual(sent);
});

test('the session ends before submission: sign in again and go on', async ({ as }) => {
  const page = await as('dang-vien');
  await fillTransfer(page);
  await new CasePage(page).check();
  const check = new CheckPage(page);
  await check.declare();
  await page.context().clearCookies();
  await check.pressSubmit();
  const notice = page.getByRole('alert').filter({ hasText: 'Phiên đăng nhập đã hết' });
  await expect(notice).toBeVisible();
  await expect(page.getByText('125-QĐ/ĐU')).toBeVisible();
  await notice.getByRole('link', { name: 'Đăng nhập' }).click();
  await new SignInPage(page).choose('dang-vien');
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi nộp' })).toBeVisible();
  await expect(page.getByText('125-QĐ/ĐU')).toBeVisible();
  await check.declare();
  await check.submit();
});

test('a dossier on this device is not another person’s', async ({ as }) => {
  const page = await as('dang-vien');
  await beginTransfer(page);
  const address = page.url().replace(/\/tp1.*/, '');
  await page.context().clearCookies();
  await new SignInPage(page).signIn('dang-vien-2', new URL(address).pathname);
  await expect(page.getByText('Hồ sơ này do một tài khoản khác làm trên máy này.')).toBeVisible();
  await page.goto('/ho-so');
  await expect(page.getByRole('heading', { level: 1, name: 'Hồ sơ của tôi' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Đang làm dở trên máy này' })).toHaveCount(0);
});
