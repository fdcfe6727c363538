import { describe, expect, it } from 'vitest';
import admission from '../../../../content/forms/0.000001.2-KND.json';
import introduction from '../../../../content/forms/0.000001.3-KND.json';
import { indexForm } from '../../src/form/form-index';
import type { JsonObject } from '../../src/shared/json';
import admissionAnswers from '../shipped-answers/0.000001.2-KND.json';
import introductionAnswers from '../shipped-answers/0.000001.3-KND.json';
import { aFilledForm, branch, person, place } from './filled-form.fixtures';

describe('2-KNĐ, lý lịch của người xin vào Đảng', () => {
  const { form, rules, changed, settled } = aFilledForm(
    admission,
    { ...person, hoTenKhaiSinh: person.hoTen, noiSinh: place },
    admissionAnswers,
  );
  const [father = {}] = [admissionAnswers.cha] as JsonObject[];
  const relations = [
    ...['ongNoi', 'baNoi', 'ongNgoai', 'baNgoai', 'cha', 'me', 'anhChiEm', 'voChong', 'con'],
    ...['chaVoChong', 'meVoChong', 'anhChiEmVoChong'],
  ];

  it('is accepted whole', () => {
    expect(changed({})).toEqual([]);
  });

  it('asks the same of each of the twelve relations, with a course of life inside', () => {
    const nodes = [...indexForm(form).nodes.values()];
    const namesOf = (relation: string) =>
      nodes.filter(({ path }) => path[0] === relation).map(({ path }) => path.filter((step) => step !== '*').join('.'));
    const asked = namesOf('cha').map((name) => name.replace('cha', ''));
    expect(asked).toContain('.quaTrinh.tuThang');
    for (const relation of relations)
      expect(namesOf(relation)).toEqual(expect.arrayContaining(asked.map((name) => `${relation}${name}`)));
    expect(Math.max(...nodes.map(({ nesting }) => nesting))).toBeLessThanOrEqual(4);
  });

  it.each<[string, JsonObject, string]>([
    ['under 18', { ngaySinh: '2008-11-24' }, 'error /ngaySinh Người xin vào Đảng phải đủ 18 tuổi'],
    ['a year alone for a birthday', { ngaySinh: '1988' }, 'error /ngaySinh'],
    ['eleven digits', { soDinhDanh: '00108800001' }, 'error /soDinhDanh'],
    ['no such schooling', { giaoDucPhoThong: '13/12' }, 'error /giaoDucPhoThong'],
    ['joined the Union before birth', { ngayVaoDoan: '1987-03-26' }, 'error /ngayVaoDoan Ngày vào Đoàn'],
    [
      'full before admitted',
      { vaoDangLan1: { ngayChinhThuc: '2012-05-18' } },
      'error /vaoDangLan1/ngayChinhThuc Ngày chính thức lần thứ nhất',
    ],
    [
      'a period that ends before it begins',
      { lichSuBanThan: [{ tuThang: '1994-09', denThang: '1994-08', lamGiODau: 'Học sinh' }] },
      'error /lichSuBanThan/0/denThang Lịch sử bản thân',
    ],
    [
      'a month that does not exist',
      { lichSuBanThan: [{ tuThang: '1994-13', lamGiODau: 'Học sinh' }] },
      'error /lichSuBanThan/0/tuThang',
    ],
    [
      'nothing of childhood',
      { lichSuBanThan: [{ tuThang: '2006-09', lamGiODau: 'Sinh viên' }] },
      'warning /lichSuBanThan Lịch sử bản thân thường khai từ nhỏ',
    ],
    [
      'nothing of the last years',
      { lichSuBanThan: [{ tuThang: '1994-09', denThang: '2020-06', lamGiODau: 'Học sinh' }] },
      'warning /lichSuBanThan Lịch sử bản thân phải khai đến nay',
    ],
    ['historical particulars left blank', { dacDiemLichSu: null }, 'error /dacDiemLichSu'],
    ['a short self-assessment', { tuNhanXet: 'Tôi luôn cố gắng.' }, 'error /tuNhanXet Phần tự nhận xét'],
    ['a father younger than the applicant', { cha: { namSinh: '1990' } }, 'error /cha/namSinh Năm sinh của cha'],
    ['a father without a name', { cha: { hoTen: null } }, 'error /cha/hoTen'],
    [
      'a death before the birth',
      { ongNoi: { namMat: '1920' } },
      'error /ongNoi/namMat Năm mất của ông nội không được trước năm sinh',
    ],
    ['a year that cannot be', { me: { namSinh: '0961' } }, 'error /me/namSinh Năm sinh của mẹ phải từ năm 1850'],
    [
      'a nested period out of order',
      { cha: { quaTrinh: [{ tuThang: '1980', denThang: '1979-12', lamGi: 'Bộ đội' }] } },
      'error /cha/quaTrinh/0/denThang Quá trình của cha',
    ],
    [
      'a nested period before the birth',
      { cha: { quaTrinh: [{ tuThang: '1950', lamGi: 'Bộ đội' }] } },
      'error /cha/quaTrinh/0/tuThang Quá trình của cha',
    ],
    [
      'a nested period of a sister without an activity',
      { anhChiEm: [{ ...father, quanHe: 'chi', quaTrinh: [{ tuThang: '2001' }] }] },
      'error /anhChiEm/0/quaTrinh/0/lamGi',
    ],
    [
      'a child older than the applicant',
      { con: [{ ...father, namSinh: '1980' }] },
      'error /con/0/namSinh Năm sinh của con',
    ],
    ['said to have children, none named', { con: null }, 'error /con'],
    ['said to have been abroad, no stay told', { diNuocNgoai: null }, 'error /diNuocNgoai'],
    ['no declaration', { camDoan: null }, 'error /camDoan'],
    ['a certification without its content', { nhanXetChiUy: { content: null } }, 'error /nhanXetChiUy'],
  ])('tells of %s', (_, changes, expected) => {
    expect(changed(changes)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });

  it('keeps what people know: a year, a month or a day', () => {
    for (const namSinh of ['1958', '1958-08', '1958-08-19']) expect(changed({ cha: { namSinh } })).toEqual([]);
  });

  it('asks nothing of the spouse and the family of the spouse where there is none', () => {
    const single = settled({ tinhTrangHonNhan: 'chua-ket-hon' });
    for (const name of ['voChong', 'chaVoChong', 'meVoChong', 'coAnhChiEmVoChong', 'anhChiEmVoChong'])
      expect(single).not.toHaveProperty(name);
    expect(changed({ tinhTrangHonNhan: 'chua-ket-hon' })).toEqual([]);
  });

  it('drops what belongs to a first membership, to stays abroad, to discipline, when there were none', () => {
    const plain = { ketNapLai: false, daDiNuocNgoai: false, daKyLuat: false, daKhenThuong: false, laDoanVien: false };
    expect(changed(plain)).toEqual([]);
    for (const name of ['vaoDangLan1', 'diNuocNgoai', 'kyLuat', 'khenThuong', 'ngayVaoDoan'])
      expect(settled(plain)).not.toHaveProperty(name);
  });

  it('asks where the living live, and of the dead when and why', () => {
    const idOf = (path: string) =>
      [...indexForm(form).nodes.values()].find((node) => node.path.join('.') === path)?.id ?? '';
    const shown = (state: string) =>
      ['noiCuTru', 'namMat', 'lyDoMat'].map((name) => rules.shown(idOf(`me.${name}`), { me: { tinhTrang: state } }));
    expect(shown('con-song')).toEqual([true, false, false]);
    expect(shown('da-mat')).toEqual([false, true, true]);
  });

  it('writes the name in capitals', () => {
    expect(settled({ hoTen: 'Đỗ Thị Ý' })).toMatchObject({ hoTenInHoa: 'ĐỖ THỊ Ý' });
  });
});

describe('3-KNĐ, giấy giới thiệu người vào Đảng', () => {
  const registered = { ...person, ngayVaoDang: '2014-09-02', ngayChinhThuc: '2015-09-02' };
  const { changed } = aFilledForm(
    introduction,
    {
      ...Object.fromEntries(
        Object.entries(registered).filter(([name]) => !['gioiTinh', 'danToc', 'tonGiao', 'thuongTru'].includes(name)),
      ),
      chiBo: branch,
      chiBoDangSinhHoat: branch,
    },
    introductionAnswers,
  );

  it('is accepted whole', () => {
    expect(changed({})).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    ['a probationary member', { ngayChinhThuc: null }, 'error /ngayChinhThuc'],
    ['full on the day of admission', { ngayChinhThuc: '2014-09-02' }, 'error /ngayChinhThuc Ngày chính thức phải sau'],
    ['less than twelve months together', { ngayPhanCong: '2025-11-24' }, 'error /ngayPhanCong Người giới thiệu phải'],
    ['assigned before being a full member', { ngayPhanCong: '2015-01-01' }, 'warning /ngayPhanCong'],
    ['nobody introduced', { quanChung: null }, 'error /quanChung'],
    ['a word for a judgement', { daoDucLoiSong: 'Tốt' }, 'error /daoDucLoiSong'],
    ['no answer for it', { camKetTrachNhiem: null }, 'error /camKetTrachNhiem'],
  ])('tells of %s', (_, changes, expected) => {
    expect(changed(changes)).toEqual(expect.arrayContaining([expect.stringContaining(expected)]));
  });

  it('counts twelve months to the day', () => {
    expect(changed({ ngayPhanCong: '2025-11-23' })).toEqual([]);
  });
});
