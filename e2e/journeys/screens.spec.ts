import type { BrowserContextOptions, Page } from '@playwright/test';
import { submitTransfer } from '../api';
import { expect, type Login, test } from '../journey';
import { atEachWidth, lookAt } from '../looking';
import {
  beginTransfer,
  fillCommitmentPage,
  fillMemberPage,
  fillPapersPage,
  fillRequestPage,
  formName,
} from '../transfer-request';

type Open = (login: Login) => Promise<Page>;

type Screen = {
  readonly name: string;
  readonly as: Login | null;
  readonly path: string | ((page: Page, as: Open) => Promise<string>);
  /** What must stand there before the screen is looked at. */
  readonly shows: string | RegExp;
  readonly act?: (page: Page) => Promise<unknown>;
};

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const firstAccount = async (page: Page) => {
  const answer = await page.request.get('/api/v1/accounts?search=tiep-nhan-hk');
  return `/designer/quan-tri/tai-khoan/${(await answer.json()).items[0].id}`;
};

const screens: readonly Screen[] = [
  { name: 'dang-nhap', as: null, path: '/auth/login', shows: 'Đăng nhập trình diễn' },
  { name: 'tim-thu-tuc', as: null, path: '/', shows: 'Chuyển sinh hoạt đảng chính thức' },
  { name: 'tim-khong-thay', as: 'dang-vien', path: '/?tim=khong%20co%20gi', shows: 'Không có thủ tục nào khớp' },
  { name: 'khong-co-trang', as: null, path: '/khong-co', shows: 'Không có trang này' },
  { name: 'thu-tuc', as: 'dang-vien', path: '/thu-tuc/2.002768', shows: 'Thành phần hồ sơ' },
  {
    name: 'thu-tuc-tieng-anh',
    as: 'dang-vien',
    path: '/thu-tuc/2.002768',
    shows: 'Ways to apply',
    act: press('English'),
  },
  {
    name: 'ho-so-cua-toi',
    as: 'dang-vien',
    path: async (page) => (await submitTransfer(page)) && '/ho-so',
    shows: /^\d+ hồ sơ$/,
  },
  { name: 'ho-so-khong-co', as: 'dang-vien', path: '/ho-so/B01.001.00-261101-999999', shows: 'Không có hồ sơ này' },
  { name: 'ho-so-trong', as: 'dang-vien-2', path: '/ho-so', shows: 'Đồng chí chưa nộp hồ sơ nào' },
  {
    name: 'bien-nhan',
    as: 'dang-vien',
    path: async (page) => `/ho-so/${await submitTransfer(page)}?moi=1`,
    shows: '125-QĐ/ĐU',
  },
  { name: 'can-xu-ly', as: 'tiep-nhan', path: '/xu-ly', shows: 'Sắp xếp' },
  {
    name: 'can-xu-ly-ho-so',
    as: 'tiep-nhan',
    path: async (_, as) => `/xu-ly/${await submitTransfer(await as('dang-vien'))}`,
    shows: '125-QĐ/ĐU',
  },
  { name: 'can-xu-ly-trong', as: 'tiep-nhan-hk', path: '/xu-ly', shows: 'Không có hồ sơ nào chờ xử lý' },
  { name: 'thiet-ke-chua-dang-nhap', as: null, path: '/designer/', shows: 'Đồng chí cần đăng nhập' },
  { name: 'thiet-ke-khong-co-quyen', as: 'dang-vien', path: '/designer/', shows: 'Tài khoản chưa được giao quyền' },
  { name: 'thiet-ke-thu-tuc', as: 'thiet-ke', path: '/designer/thu-tuc', shows: 'Chuyển sinh hoạt đảng chính thức' },
  { name: 'soan-thu-tuc', as: 'thiet-ke', path: '/designer/thu-tuc/2.002753', shows: 'Trình tự thực hiện' },
  {
    name: 'phien-ban-thu-tuc',
    as: 'thiet-ke',
    path: '/designer/thu-tuc/2.002753/phien-ban',
    shows: 'Phiên bản 1',
    act: press('Xem nội dung'),
  },
  { name: 'thiet-ke-bieu-mau', as: 'thiet-ke', path: '/designer/bieu-mau', shows: formName },
  {
    name: 'tao-bieu-mau',
    as: 'thiet-ke',
    path: '/designer/bieu-mau',
    shows: 'Mã biểu mẫu',
    act: press('Tạo biểu mẫu'),
  },
  { name: 'soan-bieu-mau', as: 'thiet-ke', path: '/designer/bieu-mau/0.000001.1-KND', shows: /đã lưu lúc/ },
  {
    name: 'soan-bieu-mau-chon-truong',
    as: 'thiet-ke',
    path: '/designer/bieu-mau/0.000002.TD1',
    shows: /^Lệnh cho|Nhân đôi/,
    act: async (page) => {
      const pane = page.getByRole('navigation', { name: 'Các khung' }).getByRole('button', { name: 'Trang' });
      if (await pane.isVisible()) await pane.click();
      await page.getByRole('group', { name: /: Họ và tên/ }).click();
    },
  },
  {
    name: 'xem-thu',
    as: 'thiet-ke',
    path: '/designer/bieu-mau/0.000002.TD1',
    shows: 'Điền lại từ đầu',
    act: press('Xem thử'),
  },
  {
    name: 'phien-ban-bieu-mau',
    as: 'thiet-ke',
    path: '/designer/bieu-mau/0.000002.TD1/phien-ban',
    shows: 'Dấu kiểm',
  },
  { name: 'mot-phien-ban', as: 'kiem-tra', path: '/designer/bieu-mau/0.000002.TD1/phien-ban/1', shows: /Họ và tên/ },
  { name: 'tai-khoan', as: 'quan-tri', path: '/designer/quan-tri/tai-khoan', shows: 'Lò Thị Mai' },
  {
    name: 'tao-tai-khoan',
    as: 'quan-tri',
    path: '/designer/quan-tri/tai-khoan',
    shows: 'Loại tài khoản',
    act: press('Tạo tài khoản'),
  },
  { name: 'mot-tai-khoan', as: 'quan-tri', path: firstAccount, shows: 'Quyền được giao' },
  { name: 'to-chuc', as: 'quan-tri', path: '/designer/quan-tri/to-chuc?chon=xa-00004', shows: 'Đang hoạt động' },
  { name: 'danh-muc', as: 'quan-tri', path: '/designer/quan-tri/danh-muc', shows: /mục$/ },
  { name: 'mot-danh-muc', as: 'quan-tri', path: '/designer/quan-tri/danh-muc/ethnic-groups', shows: 'Mường' },
  {
    name: 'sua-muc',
    as: 'quan-tri',
    path: '/designer/quan-tri/danh-muc/ethnic-groups',
    shows: 'Tên gọi khác',
    act: press('Sửa Mường'),
  },
  { name: 'nhat-ky', as: 'kiem-tra', path: '/designer/nhat-ky', shows: /^[\d.]+ kết quả$/ },
  { name: 'thiet-ke-khong-co-trang', as: 'thiet-ke', path: '/designer/khong-co', shows: 'Không có trang này' },
];

for (const screen of screens) {
  test(`screen ${screen.name}`, async ({ as }) => {
    const page = await as(screen.as);
    const path = typeof screen.path === 'string' ? screen.path : await screen.path(page, as);
    await atEachWidth(page, screen.name, async () => {
      if (page.url() === 'about:blank') {
        await page.goto(path);
        await screen.act?.(page);
      }
      await expect(page.getByText(screen.shows).filter({ visible: true }).first()).toBeVisible();
    });
  });
}

test('screens of filling, with its mistakes shown', async ({ as }) => {
  const page = await as('dang-vien');
  const fill = await beginTransfer(page);
  await atEachWidth(page, 'dien-1');
  await fillMemberPage(fill);
  await fill.next();
  await expect(fill.problems(6)).toBeVisible();
  await atEachWidth(page, 'dien-2-cho-sua');
  await fill.chooseOne('Loại chuyển sinh hoạt', 'Tạm thời');
  await page.getByRole('combobox', { name: 'Tổ chức đảng nơi đến' }).fill('chi bo 1');
  await expect(page.getByRole('option').first()).toBeVisible();
  await atEachWidth(page, 'dien-2-tim-to-chuc');
  await page.getByRole('button', { name: 'Mục lục' }).click();
  await atEachWidth(page, 'muc-luc');
});

test('screens of checking', async ({ as }) => {
  const page = await as('dang-vien');
  const fill = await beginTransfer(page);
  await page.goto(page.url().replace(/\/tp1.*$/, '/kiem-tra'));
  await expect(page.getByText('Hồ sơ chưa nộp được')).toBeVisible();
  await atEachWidth(page, 'kiem-tra-thieu');
  await page.goBack();
  await fillMemberPage(fill);
  await fillRequestPage(fill);
  await fill.next();
  await fillPapersPage(fill);
  await atEachWidth(page, 'dien-4');
  await fillCommitmentPage(fill);
  await atEachWidth(page, 'ho-so-dang-lam');
  await page.getByRole('link', { name: 'Kiểm tra và nộp' }).click();
  await expect(page.getByText('125-QĐ/ĐU')).toBeVisible();
  await atEachWidth(page, 'kiem-tra');
});

const dark: BrowserContextOptions = { colorScheme: 'dark', viewport: { width: 1366, height: 800 } };

for (const name of ['tim-thu-tuc', 'thu-tuc', 'can-xu-ly', 'soan-bieu-mau', 'tai-khoan', 'dang-nhap']) {
  test(`dark screen ${name}`, async ({ as }) => {
    const screen = screens.find((each) => each.name === name);
    if (typeof screen?.path !== 'string') throw new Error(`no screen ${name}`);
    const page = await as(screen.as, dark);
    await page.goto(screen.path);
    await expect(page.getByText(screen.shows).filter({ visible: true }).first()).toBeVisible();
    await lookAt(page, `${name}-toi`);
  });
}
