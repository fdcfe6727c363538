import { Api } from '../api';
import { expect, test } from '../journey';
import { AccountsPage } from '../pages/AccountsPage';
import { CodeListPage } from '../pages/CodeListPage';
import { OrganisationsPage } from '../pages/OrganisationsPage';
import { TrailPage } from '../pages/TrailPage';

test('a grant needs two people (Đ6.7)', async ({ as }) => {
  const first = await as('quan-tri');
  const accounts = new AccountsPage(first);
  await accounts.open();
  await accounts.openAccount('tiep-nhan-hk', 'Trịnh Ngọc Mai');
  await accounts.propose('Giải quyết');
  await expect(accounts.grant('Giải quyết')).toContainText('Chờ duyệt');
  await accounts.approve('Giải quyết', 'Trịnh Ngọc Mai');
  await expect(first.getByRole('alert').filter({ hasText: /khác|tự duyệt/ })).toBeVisible();
  await expect(accounts.grant('Giải quyết')).toContainText('Chờ duyệt');

  const second = await as('quan-tri-2');
  const others = new AccountsPage(second);
  await others.open();
  await others.approve('Giải quyết', 'Trịnh Ngọc Mai');
  await others.openAccount('tiep-nhan-hk', 'Trịnh Ngọc Mai');
  await expect(others.grant('Giải quyết')).toContainText('Đã giao');
  await expect(others.grant('Giải quyết')).toContainText('Đề nghị: Bùi Gia Huy');
  await expect(others.grant('Giải quyết')).toContainText('Duyệt: Ngô Thanh Tùng');
});

test('an organisation is added under another and found without diacritics', async ({ as }) => {
  const page = await as('quan-tri');
  const organisations = new OrganisationsPage(page);
  await organisations.open();
  const parent = 'Đảng uỷ khối dân cư phường Ba Đình';
  await organisations.find('khoi dan cu phuong ba dinh', parent);
  await organisations.createUnder(parent, 'Chi bộ Thử nghiệm, phường Ba Đình', 'B01.001.01.88');
  await expect(page.getByText('Đã thêm tổ chức.')).toBeVisible();
  await organisations.open();
  await organisations.find('chi bo thu nghiem', 'Chi bộ Thử nghiệm, phường Ba Đình');
});

test('an entry of a shared list gets another name and is found by it', async ({ as }) => {
  const page = await as('quan-tri');
  const list = new CodeListPage(page);
  await list.open('ethnic-groups');
  await list.search('muong');
  await list.addAlias('Mường', 'Mol thử');
  await list.search('mol thu');
  await expect(list.entry('Mường')).toBeVisible();
});

test('the auditor reads the trail and changes nothing', async ({ as }) => {
  const page = await as('kiem-tra');
  const trail = new TrailPage(page);
  await trail.open();
  await expect(trail.acts(/\S/).first()).toBeVisible();
  await trail.acts(/\S/).first().getByText('Chi tiết').click();
  await expect(page.getByText('Dấu kiểm').first()).toBeVisible();

  await page.goto('/designer/quan-tri/tai-khoan');
  await expect(page.getByRole('region', { name: 'Tài khoản và quyền' }).getByRole('table')).toBeVisible();
  await expect(page.getByRole('button', { name: /Tạo tài khoản|^Duyệt|^Thu hồi/ })).toHaveCount(0);
  await page.goto('/designer/bieu-mau/0.000002.TD1');
  await expect(page.getByText('người thiết kế mới sửa được')).toBeVisible();
  await expect(page.getByRole('button', { name: /Chuyển công bố|^Công bố$|Thêm phần/ })).toHaveCount(0);

  const api = new Api(page);
  const { revision } = await api.json<{ revision: number }>('/forms/0.000002.TD1/draft');
  const writes = [
    ['PUT', '/forms/0.000002.TD1/draft', { definition: {} }],
    ['POST', '/forms/0.000002.TD1/versions', { procedures: [], notes: 'x' }],
    ['POST', '/organisations', { name: 'X', code: 'X01', level: 'branch', parentId: 'cs-00004-1', active: true }],
    ['POST', '/accounts', { login: 'x', name: 'X', kind: 'person', organisationId: 'trung-uong' }],
    ['POST', '/dossiers', {}],
  ] as const;
  for (const [method, path, body] of writes) {
    expect((await api.send(method, path, { body, revision })).status(), `${method} ${path}`).toBe(403);
  }
});

test('others read their own acts alone', async ({ as }) => {
  const page = await as('thiet-ke');
  const trail = new TrailPage(page);
  await trail.open();
  await expect(page.getByText('Những việc đồng chí đã làm trong hệ thống.')).toBeVisible();
  await expect(trail.actors().first()).toBeVisible();
  expect(new Set(await trail.actors().allInnerTexts())).toEqual(new Set(['Nguyễn Thị Hoà']));
});
