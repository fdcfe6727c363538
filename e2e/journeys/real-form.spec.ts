import { Api } from '../api';
import { expect, phone, test } from '../journey';
import { CasePage } from '../pages/CasePage';
import { CheckPage } from '../pages/CheckPage';
import { DesignerFormList } from '../pages/DesignerFormList';
import { DeskPage } from '../pages/DeskPage';
import { FillPage } from '../pages/FillPage';
import { FinderPage } from '../pages/FinderPage';
import { FormEditor } from '../pages/FormEditor';
import { ProcedureEditor } from '../pages/ProcedureEditor';
import { ProcedurePage } from '../pages/ProcedurePage';
import { PublishDialog } from '../pages/PublishDialog';
import { ReceiptPage } from '../pages/ReceiptPage';
import {
  beginTransfer,
  decision,
  fillCommitmentPage,
  fillMemberPage,
  fillPapersPage,
  fillRequestPage,
  fillTransfer,
  formName,
  procedureCode,
  procedureName,
  register,
} from '../transfer-request';

const slug = '2.002768.1-SHD';
const section = 'Chuyển đi đâu, khi nào';
const label = 'Nơi ở trong thời gian chuyển';

test('a form is changed, published, filled, submitted and received', async ({ as }) => {
  test.setTimeout(180_000);

  await test.step('the designer puts a field where it belongs', async () => {
    const page = await as('thiet-ke');
    const list = new DesignerFormList(page);
    await list.open();
    await list.search('de nghi chuyen sinh hoat');
    await list.openForm(formName);
    const editor = new FormEditor(page);
    await editor.goToPage('Nội dung đề nghị');
    await editor.dragAfter('Chữ', 'Lý do chuyển');
    await expect.poll(() => editor.fieldsOf(section)).toEqual(expect.arrayContaining(['Chữ']));
    await editor.rename('Chữ', label);
    const before = await editor.fieldsOf(section);
    expect(before.indexOf(label)).toBe(before.indexOf('Lý do chuyển') + 1);

    await page
      .getByRole('toolbar', { name: `Lệnh cho “${label}”` })
      .getByRole('button', { name: 'Chuyển xuống' })
      .click();
    const moved = await editor.fieldsOf(section);
    expect(moved.indexOf(label)).toBe(before.indexOf(label) + 1);
    await editor.undo().click();
    expect(await editor.fieldsOf(section)).toEqual(before);
    await editor.redo().click();
    expect(await editor.fieldsOf(section)).toEqual(moved);

    await editor.setBasis('Liên hệ với đảng viên trong thời gian chuyển.', 'Quy định 338-QĐ/TW', 'Điều 27');
    await editor.expectSaved();
    await page.reload();
    await editor.goToPage('Nội dung đề nghị');
    expect(await editor.fieldsOf(section)).toEqual(moved);
    const preview = await editor.openPreview();
    await preview.getByRole('button', { name: 'Trang sau' }).click();
    await expect(preview.getByLabel(label)).toBeEditable();
    await preview.getByRole('button', { name: 'Đóng' }).click();

    await expect(page.getByRole('button', { name: 'Công bố', exact: true })).toHaveCount(0);
    await editor.handOver();
    await expect(page.getByRole('button', { name: 'Công bố', exact: true })).toHaveCount(0);
    const api = new Api(page);
    const { revision } = await api.json<{ revision: number }>(`/forms/${slug}/draft`);
    const refused = await api.send('POST', `/forms/${slug}/versions`, {
      body: { procedures: [], notes: 'x' },
      revision,
    });
    expect(refused.status()).toBe(403);
  });

  await test.step('another person publishes it with its procedure', async () => {
    const page = await as('cong-bo');
    await new FormEditor(page).open(slug);
    const dialog = new PublishDialog(page);
    await dialog.open();
    await expect(dialog.procedure(procedureName)).toBeChecked();
    await dialog.publish('Thêm nơi ở trong thời gian chuyển.', 2);
    const versions = new ProcedureEditor(page);
    await versions.openVersions(procedureCode);
    await expect(versions.version(2)).toBeVisible();
  });

  const code = await test.step('a member finds it, fills it and submits it', async () => {
    const page = await as('dang-vien');
    const finder = new FinderPage(page);
    await finder.open();
    await finder.search('chuyen sinh hoat dang chinh');
    await finder.openProcedure(procedureName);
    const procedure = new ProcedurePage(page);
    await procedure.expectVersion(2);
    await expect(procedure.part('Thành phần hồ sơ')).toContainText('2.002768.1-SHĐ');
    await procedure.apply();
    await new CasePage(page).fill(formName);

    const fill = new FillPage(page);
    await fill.expectPrefilled('Họ và tên', 'Nguyễn Văn An', register);
    await fill.expectPrefilled('Số thẻ đảng viên', '999000000010', register);
    await expect(fill.field('Họ và tên')).not.toBeEditable();
    await fillMemberPage(fill);

    await fill.next();
    await expect(fill.problems(6)).toBeVisible();
    await fillRequestPage(fill);
    await fill.write(label, 'Số 27, phố Đội Cấn');
    await fill.expectSaved();
    await page.reload();
    await expect(fill.field(label)).toHaveValue('Số 27, phố Đội Cấn');
    await expect(fill.field('Số, ký hiệu')).toHaveValue('125-QĐ/ĐU');
    await fill.next();

    await fillPapersPage(fill);
    await fillCommitmentPage(fill);
    const open = new CasePage(page);
    await open.expectState(formName, 'Đã xong');
    await open.check();
    await expect(page.getByText('Số 27, phố Đội Cấn')).toBeVisible();
    const check = new CheckPage(page);
    await check.pressSubmit();
    await expect(page.getByText('Đồng chí cần đánh dấu vào lời cam đoan trước khi nộp.')).toBeVisible();
    await check.declare();
    await check.submit();

    const receipt = new ReceiptPage(page);
    await receipt.expectReceivedBy('Đảng uỷ phường Ba Đình');
    const given = await receipt.code();
    expect(given).toMatch(/^B01\.001\.00-\d{6}-\d{6}$/);
    await page.getByRole('link', { name: 'Xem hồ sơ của tôi' }).click();
    await expect(page.getByRole('link').filter({ hasText: given })).toBeVisible();
    return given;
  });

  await test.step('the receiving officer has it in the inbox and reads it', async () => {
    const page = await as('tiep-nhan');
    const desk = new DeskPage(page);
    await desk.open();
    await desk.openDossier(code);
    await expect(page.getByText('Số 27, phố Đội Cấn')).toBeVisible();
    const paper = await page.getByRole('link', { name: 'quyết định.pdf' }).getAttribute('href');
    const download = await page.request.get(paper ?? '');
    expect(download.status()).toBe(200);
    expect(download.headers()['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('quyết định.pdf')}`,
    );
    expect(await download.body()).toEqual(decision.buffer);
  });

  await test.step('an officer of another commune does not have it', async () => {
    const page = await as('tiep-nhan-hk');
    const desk = new DeskPage(page);
    await desk.open();
    await desk.expectLoaded();
    await expect(desk.dossier(code)).toHaveCount(0);
    await page.goto(`/xu-ly/${code}`);
    await expect(page.getByText('Không có hồ sơ này')).toBeVisible();
    expect((await new Api(page).send('GET', `/dossiers/${code}`)).status()).toBe(404);
  });
});

test('a member does it all on a phone, by touch', async ({ as }) => {
  const page = await as('dang-vien', phone);
  await page.goto('/');
  expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  await fillTransfer(page);
  const open = new CasePage(page);
  await open.check();
  const check = new CheckPage(page);
  await check.declare();
  await check.submit();
  expect(await new ReceiptPage(page).code()).toMatch(/^B01\.001\.00-/);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('what was asked stays asked: an unfinished dossier waits on the device', async ({ as }) => {
  const page = await as('dang-vien');
  const fill = await beginTransfer(page);
  await fillMemberPage(fill);
  // Gone at once, within the moment before a change is written.
  await fill.field('Số, ký hiệu').fill('99-QĐ/TU');
  await page.goto('/ho-so');
  await page.getByRole('region', { name: 'Đang làm dở trên máy này' }).getByRole('link').click();
  await new CasePage(page).expectState(formName, 'Đang điền');
  await page.getByRole('link', { name: 'Điền tiếp' }).click();
  await page.getByRole('button', { name: 'Mục lục' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Nội dung đề nghị' }).click();
  await expect(fill.field('Số, ký hiệu')).toHaveValue('99-QĐ/TU');
});
