import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Api } from '../api';
import { expect, type Login, test } from '../journey';
import { atEachWidth } from '../looking';
import { FormEditor } from '../pages/FormEditor';

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const code = '2.002768.MAN-HINH';
const narrow = { width: 360, height: 740 };

/** A telephone and a desk; in between the properties lie over the page, which `between` asks to see. */
const ends = [360, 1366];
const between = [360, 768, 1366];
const look = (page: Page, name: string, ready?: () => Promise<void>, at = ends) => atEachWidth(page, name, ready, at);

/** A copy of the form of 2.002768 to look at, so that the form of the other journeys stays as it is. */
async function openCopy(as: (login: Login) => Promise<Page>) {
  const page = await as('thiet-ke');
  const form = JSON.parse(file('content/forms/2.002768.1-SHD.json'));
  form.title = 'Bản sao để xem các màn hình';
  form.pages[0].items[0].items[0].element = { id: 'ho-ten', version: 1 };
  const made = await new Api(page).send('POST', '/forms/import', { body: { definition: { ...form, code } } });
  expect([201, 409]).toContain(made.status());
  await page.setViewportSize(narrow);
  const editor = new FormEditor(page);
  await editor.open(code);
  return { page, editor };
}

/** Every state is reached on a telephone's width, then looked at on wider ones too. */
async function toPane(page: Page, name: 'Thêm' | 'Trang' | 'Thuộc tính') {
  await page.setViewportSize(narrow);
  await page.getByRole('navigation', { name: 'Các khung' }).getByRole('button', { name }).click();
  await page.evaluate(() => scrollTo(0, 0));
}

async function choose(editor: FormEditor, pageTitle: string, label: string) {
  await toPane(editor.page, 'Trang');
  await editor.goToPage(pageTitle);
  await editor.item(label).click();
}

async function closeDialog(page: Page) {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('screen of bringing a form in, with what is lost', async ({ as }) => {
  const page = await as('thiet-ke');
  await page.goto('/designer/bieu-mau/nhap');
  const source = JSON.parse(file('packages/schema/cases/imports/surveyjs-khao-sat.json'));
  await page.getByRole('textbox', { name: /^Nội dung JSON/ }).fill(JSON.stringify(source.source ?? source));
  await page.getByLabel('Dạng của nội dung').selectOption({ label: 'SurveyJS' });
  await page.getByRole('button', { name: 'Đọc thử' }).click();
  await expect(page.getByRole('region', { name: 'Kết quả đọc' })).toBeVisible();
  await look(page, 'nhap-bieu-mau');
});

test('screens of adding, outline and history', async ({ as }) => {
  const { page, editor } = await openCopy(as);
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await choose(editor, 'Đảng viên đề nghị', 'Họ và tên');
  await page.keyboard.press('Alt+ArrowDown');
  await toPane(page, 'Thêm');
  await tab('Dữ liệu chuẩn').click();
  await look(page, 'kho-du-lieu-chuan');
  await toPane(page, 'Thêm');
  await page
    .getByRole('button', { name: /dùng trong \d+ biểu mẫu/ })
    .first()
    .click();
  await expect(page.getByText(/^Bản mới nhất trong kho/)).toBeVisible();
  await look(page, 'kho-noi-dung');
  await closeDialog(page);
  await toPane(page, 'Thêm');
  await tab('Khối').click();
  await look(page, 'kho-khoi');
  await toPane(page, 'Thêm');
  await page.getByRole('button', { name: 'Lưu thành khối dùng chung' }).click();
  await look(page, 'kho-luu-khoi');
  await closeDialog(page);
  await toPane(page, 'Thêm');
  await tab('Cấu trúc').click();
  await expect(page.getByRole('tree')).toBeVisible();
  await look(page, 'cau-truc');
  await toPane(page, 'Thêm');
  await tab('Lịch sử').click();
  await page.getByRole('textbox', { name: 'Tên mốc' }).fill('Trước khi họp');
  await page.getByRole('button', { name: 'Đặt mốc' }).click();
  await expect(page.getByRole('button', { name: 'Quay về mốc “Trước khi họp”' })).toBeVisible();
  await look(page, 'lich-su');
});

test('screens of properties', async ({ as }) => {
  const { page, editor } = await openCopy(as);
  await choose(editor, 'Nội dung đề nghị', 'Loại chuyển sinh hoạt');
  await toPane(page, 'Thuộc tính');
  await page.getByRole('button', { name: 'Đầy đủ' }).click();
  for (const [name, slug] of [
    ['Nội dung', 'noi-dung'],
    ['Kiểm tra', 'kiem-tra'],
    ['Điều kiện', 'dieu-kien'],
    ['Dữ liệu', 'du-lieu'],
    ['Căn cứ', 'can-cu'],
  ] as const) {
    await toPane(page, 'Thuộc tính');
    await editor.properties.getByRole('tab', { name }).click();
    // The column at a desk is as wide as a telephone.
    await look(page, `thuoc-tinh-${slug}`, undefined, slug === 'dieu-kien' ? ends : [360]);
  }
  await toPane(page, 'Thuộc tính');
  await editor.properties.getByRole('tab', { name: 'Nội dung' }).click();
  await page.getByRole('button', { name: /^Kiểu:/ }).click();
  await page.getByLabel('Kiểu mới').selectOption({ label: 'Chữ' });
  await expect(page.getByText('Giữ lại:')).toBeVisible();
  await look(page, 'doi-kieu');
  await closeDialog(page);

  await choose(editor, 'Nội dung đề nghị', 'Đến ngày');
  await toPane(page, 'Thuộc tính');
  await editor.properties.getByRole('tab', { name: 'Điều kiện' }).click();
  await editor.properties.getByRole('button', { name: 'Sửa điều kiện', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nhóm phép thử' }).first().click();
  await page.getByRole('menuitem', { name: 'Thêm nhóm phép thử' }).click();
  await look(page, 'sua-dieu-kien');
  await closeDialog(page);

  await toPane(page, 'Thuộc tính');
  await editor.properties.getByRole('tab', { name: 'Kiểm tra' }).click();
  await page.getByRole('button', { name: 'Thêm quy tắc' }).click();
  await page.getByRole('textbox', { name: 'Điều phải đúng' }).pressSequentially('[Ngày');
  await expect(page.getByRole('listbox', { name: 'Gợi ý' })).toBeVisible();
  await look(page, 'quy-tac-goi-y');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await choose(editor, 'Nội dung đề nghị', 'Đến ngày');
  await editor.item('Lý do chuyển').click({ modifiers: ['Control'] });
  // From the top: the bar of panes that stays in view must not lie over what is looked at.
  await look(page, 'chon-nhieu', () => page.evaluate(() => scrollTo(0, 0)));
  await toPane(page, 'Thuộc tính');
  await look(page, 'thuoc-tinh-nhieu');

  await toPane(page, 'Thuộc tính');
  await page.getByRole('region', { name: 'Vấn đề' }).getByRole('button').first().click();
  await look(page, 'van-de', undefined, between);
});

test('screens of adding in place and of carrying', async ({ as }) => {
  const { page, editor } = await openCopy(as);
  await choose(editor, 'Nội dung đề nghị', 'Lý do chuyển');
  await page.keyboard.press('/');
  const search = page.getByRole('combobox', { name: 'Tìm trường, khối để thêm vào trang' });
  await look(page, 'them-tai-cho', () => expect(search).toBeVisible());
  await page.keyboard.press('Escape');
  await page.keyboard.press('Space');
  await expect(page.getByText('Đang cầm “Lý do chuyển”').first()).toBeVisible();
  await look(page, 'dang-cam', undefined, between);
});

test('screens of the tools', async ({ as }) => {
  const { page } = await openCopy(as);
  const tool = async (name: string) => {
    await page.setViewportSize(narrow);
    await page.getByRole('button', { name: 'Công cụ' }).click();
    await page.getByRole('menuitem', { name }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  };
  await tool('Sơ đồ quan hệ');
  await look(page, 'quan-he-hinh', undefined, between);
  await page.getByRole('button', { name: 'Bảng quan hệ' }).click();
  await look(page, 'quan-he-bang');
  await closeDialog(page);
  await tool('Bản tiếng Anh');
  await look(page, 'ban-tieng-anh');
  await closeDialog(page);
  await tool('Phép tính và kiểm tra');
  await look(page, 'phep-tinh');
  await closeDialog(page);
  await tool('Dạng văn bản (chuyên sâu)');
  await expect(page.getByText('formatVersion').first()).toBeVisible();
  await look(page, 'dang-van-ban');
  await closeDialog(page);
  await tool('Xuất');
  await look(page, 'xuat');
});

test('screens of the preview', async ({ as }) => {
  const { page } = await openCopy(as);
  await page.getByRole('button', { name: 'Xem thử' }).click();
  const dialog = page.getByRole('dialog', { name: /^Xem thử/ });
  await dialog.getByLabel('Xem như').selectOption({ index: 1 });
  await expect(dialog.getByText(/lấy sẵn \d+ chỗ|Không cơ sở dữ liệu nào/)).toBeVisible();
  await look(page, 'xem-thu-nguoi');
  await dialog.getByRole('button', { name: /^Chạy \d+ lần/ }).click();
  await expect(dialog.getByText(/^Sau \d+ lần điền thử/)).toBeVisible({ timeout: 40_000 });
  await look(page, 'xem-thu-ket-qua');
});
