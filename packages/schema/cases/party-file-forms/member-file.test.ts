import { describe, expect, it } from 'vitest';
import record from '../../../../content/forms/0.000001.2-HSDV.json';
import supplement from '../../../../content/forms/0.000004.3-HSDV.json';
import type { JsonObject } from '../../src/shared/json';
import recordAnswers from '../shipped-answers/0.000001.2-HSDV.json';
import supplementAnswers from '../shipped-answers/0.000004.3-HSDV.json';
import { aFilledForm, branch, person, place } from './filled-form.fixtures';

describe('2-HSĐV, phiếu đảng viên', () => {
  const { changed, settled } = aFilledForm(
    record,
    {
      ...Object.fromEntries(Object.entries(person).filter(([name]) => name !== 'hoTen')),
      hoTenKhaiSinh: person.hoTen,
      noiDangKyKhaiSinh: place,
      dangBoCoSo: branch,
      chiBo: branch,
      ngheNghiep: 'Giáo viên',
      giaoDucPhoThong: '12/12',
      vaoDang: { ngay: '2014-09-02', chiBo: branch.name, ngayChinhThuc: '2015-09-02' },
    },
    recordAnswers,
  );

  it('is accepted whole', () => {
    expect(changed({})).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    ['a card number that is short', { soTheDang: '99900' }, 'error /soTheDang'],
    ['admitted as a child', { vaoDang: { ngay: '2005-05-19' } }, 'error /vaoDang/ngay Ngày vào Đảng'],
    ['full before admitted', { vaoDang: { ngayChinhThuc: '2014-09-01' } }, 'error /vaoDang/ngayChinhThuc'],
    ['no introducer', { vaoDang: { nguoiGioiThieu1: null } }, 'error /vaoDang'],
    ['discharged before enlisted', { quanNgu: { ngayXuatNgu: '2005' } }, 'error /quanNgu/ngayXuatNgu'],
    ['a war invalid of no class', { loaiThuongBinh: null }, 'error /loaiThuongBinh'],
    ['more per person than the household has', { kinhTe: { binhQuan: 500000000 } }, 'error /kinhTe/binhQuan'],
    [
      'property worth less than asked for',
      { kinhTe: { taiSan: [{ ten: 'Xe', giaTri: 1 }] } },
      'error /kinhTe/taiSan/0/giaTri',
    ],
    ['readmitted before being struck off', { ketNapLai: { ngay: '2015' } }, 'error /ketNapLai/ngay'],
    ['a badge for 35 years', { huyHieuDang: ['35-nam'] }, 'error /huyHieuDang'],
    ['the same badge twice', { huyHieuDang: ['30-nam', '30-nam'] }, 'error /huyHieuDang'],
    ['nobody in the family', { giaDinh: null }, 'error /giaDinh'],
  ])('tells of %s', (_, changes, expected) => {
    expect(changed(changes)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });

  it('asks for details only of what there was', () => {
    const plain = { laThuongBinh: false, duocMien: false, daNhapNgu: false, daBiXoaTen: false, daVaoDoan: false };
    expect(changed(plain)).toEqual([]);
    for (const name of ['loaiThuongBinh', 'ngayMien', 'quanNgu', 'xoaTen', 'vaoDoan'])
      expect(settled(plain)).not.toHaveProperty(name);
  });
});

describe('3-HSĐV, phiếu bổ sung hồ sơ đảng viên', () => {
  const { changed, settled } = aFilledForm(
    supplement,
    {
      hoTen: person.hoTen,
      soDinhDanh: person.soDinhDanh,
      ngaySinh: person.ngaySinh,
      chiBo: branch,
      dangBo: branch,
      nam: 2026,
      trinhDoDangGhi: { lyLuanChinhTri: 'trung-cap', giaoDucPhoThong: '12/12' },
    },
    supplementAnswers,
  );
  const parts = ['noiOMoi', 'congTacMoi', 'trinhDoMoi', 'khenThuong', 'kyLuat', 'giaDinh', 'kinhTe'];

  it('is accepted whole', () => {
    expect(changed({})).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    ['a year to come', { nam: 2027 }, 'error /nam Năm bổ sung'],
    ['changes of nothing', { noiDungThayDoi: null }, 'error /noiDungThayDoi'],
    ['a new residence without an address', { noiOMoi: { diaChi: null } }, 'error /noiOMoi'],
    [
      'work that ends before it begins',
      { congTacMoi: [{ tuThang: '2026-08', denThang: '2026-07', ngheNghiep: 'Giáo viên' }] },
      'error /congTacMoi/0/denThang',
    ],
    [
      'qualifications changed, none told',
      { trinhDoMoi: { lyLuanChinhTri: null, hocVi: null, ngoaiNgu: null } },
      'error /trinhDoMoi Đã chọn trình độ',
    ],
    [
      'what the register holds already',
      { trinhDoMoi: { lyLuanChinhTri: 'trung-cap' } },
      'warning /trinhDoMoi/lyLuanChinhTri',
    ],
    [
      'a commendation of long ago',
      { khenThuong: [{ thoiGian: '2019', lyDoHinhThuc: 'Bằng khen', capQuyetDinh: 'Chi bộ' }] },
      'warning /khenThuong/0/thoiGian',
    ],
    [
      'a commendation to come',
      { khenThuong: [{ thoiGian: '2027', lyDoHinhThuc: 'Bằng khen', capQuyetDinh: 'Chi bộ' }] },
      'error /khenThuong/0/thoiGian',
    ],
  ])('tells of %s', (_, changes, expected) => {
    expect(changed(changes)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });

  it('takes only the parts that changed', () => {
    expect(changed({ noiDungThayDoi: ['khen-thuong'] })).toEqual([]);
    expect(parts.filter((name) => name in settled({ noiDungThayDoi: ['khen-thuong'] }))).toEqual(['khenThuong']);
  });

  it('may say that nothing changed', () => {
    expect(changed({ coThayDoi: false })).toEqual([]);
    expect(parts.filter((name) => name in settled({ coThayDoi: false }))).toEqual([]);
  });
});
