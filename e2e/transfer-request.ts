/** Đề nghị chuyển sinh hoạt đảng (2.002768), filled as the demo member dang-vien fills it. */
import type { Page } from '@playwright/test';
import { expect } from './journey';
import { CasePage } from './pages/CasePage';
import { FillPage } from './pages/FillPage';
import { ProcedurePage } from './pages/ProcedurePage';

export const procedureCode = '2.002768';
export const procedureName = 'Chuyển sinh hoạt đảng chính thức';
export const formName = 'Đề nghị chuyển sinh hoạt đảng';
export const register = 'Cơ sở dữ liệu đảng viên';

/** A day as it is written on Vietnamese papers. */
export function daysAgo(days: number): string {
  const there = new Date(Date.now() - days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
  return there.split('-').reverse().join('/');
}

/** A small real PDF: the server judges a file by what is in it. */
export const decision = {
  name: 'quyết định.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R/Size 4>>\n%%EOF\n',
  ),
};

/** From the procedure's page into the first page of the form. */
export async function beginTransfer(page: Page): Promise<FillPage> {
  const procedure = new ProcedurePage(page);
  await procedure.open(procedureCode);
  await procedure.apply();
  await new CasePage(page).fill(formName);
  return new FillPage(page);
}

export async function fillMemberPage(fill: FillPage) {
  await fill.expectPage('Đảng viên đề nghị');
  await expect(fill.field('Họ và tên')).toHaveValue('Nguyễn Văn An');
  await fill.next();
}

export async function fillRequestPage(fill: FillPage) {
  await fill.expectPage('Nội dung đề nghị');
  await fill.chooseOne('Loại chuyển sinh hoạt', 'Chính thức');
  await fill.chooseOrganisation('Tổ chức đảng nơi đến', 'chi bo 1 phuong hoan kiem', 'Chi bộ 1, phường Hoàn Kiếm');
  await fill.chooseInList('Lý do chuyển', 'Chuyển công tác');
  await fill.write('Ngày quyết định có hiệu lực', daysAgo(10));
  await fill.chooseInList('Tên loại giấy tờ', 'Quyết định chuyển công tác');
  await fill.write('Số, ký hiệu', '125-QĐ/ĐU');
  await fill.write('Cơ quan cấp', 'Đảng uỷ phường Ba Đình');
  await fill.write('Ngày cấp', daysAgo(12));
}

export async function fillPapersPage(fill: FillPage) {
  await fill.expectPage('Giấy tờ kèm theo');
  await fill.attach('Bản điện tử của quyết định', decision);
  await fill.chooseOne('Bản tự kiểm điểm', 'Đính kèm tệp đã có');
  await fill.attach('Tệp bản tự kiểm điểm', { ...decision, name: 'tự kiểm điểm.pdf' });
  await fill.next();
}

export async function fillCommitmentPage(fill: FillPage) {
  await fill.expectPage('Cam kết và ký');
  await fill.declare('Tôi cam kết không thuộc diện');
  await fill.declare('Tôi cam đoan những nội dung');
  await fill.write('Địa danh', 'Hà Nội');
  await fill.sign('Nguyễn Văn An');
  await fill.backToCase();
}

/** Everything up to the dossier's own page, ready to be checked. */
export async function fillTransfer(page: Page) {
  const fill = await beginTransfer(page);
  await fillMemberPage(fill);
  await fillRequestPage(fill);
  await fill.next();
  await fillPapersPage(fill);
  await fillCommitmentPage(fill);
  await new CasePage(page).expectState(formName, 'Đã xong');
}
