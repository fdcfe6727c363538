import { foldText } from '../shared/fold-text';
import type { Prefill } from './definition';

type Source = Prefill['source'];

/** What each register can give, in the order in which staff look for it. */
export const attributesOf: { readonly [source in Source]: readonly string[] } = {
  'population-register': [
    'fullName',
    'birthName',
    'birthDate',
    'sex',
    'personalId',
    'ethnicGroup',
    'religion',
    'birthPlace',
    'homeTown',
    'residence',
  ],
  'member-register': [
    'fullName',
    'birthDate',
    'personalId',
    'memberCard',
    'cardIssueDate',
    'cardIssueDecision',
    'memberFileNumber',
    'partyJoinDate',
    'officialDate',
    'partyJoinPlace',
    'branch',
    'committee',
    'partyPosition',
    'governmentPosition',
    'workplace',
    'occupation',
    'education',
    'generalEducation',
    'professionalEducation',
    'politicalTheory',
    'feePaidThrough',
    'phone',
    'email',
    'sex',
    'ethnicGroup',
    'religion',
    'birthPlace',
    'homeTown',
    'residence',
  ],
  'organisation-register': ['organisation', 'parent'],
  session: ['year'],
};

/** Tên cơ sở dữ liệu as people say it. */
export const sourceNames: { readonly [source in Source]: string } = {
  'member-register': 'Cơ sở dữ liệu đảng viên',
  'population-register': 'Cơ sở dữ liệu dân cư',
  'organisation-register': 'Danh bạ tổ chức đảng',
  session: 'Phiên đăng nhập',
};

/** Tên dữ liệu as forms print it. */
export const attributeNames: { readonly [attribute: string]: string } = {
  fullName: 'Họ và tên',
  birthName: 'Họ và tên khai sinh',
  birthDate: 'Ngày sinh',
  sex: 'Giới tính',
  personalId: 'Số định danh cá nhân',
  ethnicGroup: 'Dân tộc',
  religion: 'Tôn giáo',
  birthPlace: 'Nơi sinh',
  homeTown: 'Quê quán',
  residence: 'Nơi cư trú',
  occupation: 'Nghề nghiệp',
  workplace: 'Đơn vị công tác',
  governmentPosition: 'Chức vụ chính quyền',
  partyPosition: 'Chức vụ trong Đảng',
  education: 'Trình độ học vấn',
  generalEducation: 'Giáo dục phổ thông',
  professionalEducation: 'Chuyên môn nghiệp vụ',
  politicalTheory: 'Lý luận chính trị',
  partyJoinDate: 'Ngày vào Đảng',
  officialDate: 'Ngày chính thức',
  partyJoinPlace: 'Nơi vào Đảng',
  memberCard: 'Số thẻ đảng viên',
  cardIssueDecision: 'Số quyết định cấp thẻ',
  cardIssueDate: 'Ngày quyết định cấp thẻ',
  memberFileNumber: 'Số lý lịch đảng viên',
  branch: 'Chi bộ đang sinh hoạt',
  committee: 'Đảng uỷ trực tiếp',
  feePaidThrough: 'Đã đóng đảng phí đến hết tháng',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  organisation: 'Tổ chức của tài khoản',
  parent: 'Tổ chức cấp trên trực tiếp',
  year: 'Năm hiện tại',
};

/** Other ways in which paper forms ask for the same. */
const otherNames: { readonly [attribute: string]: readonly string[] } = {
  fullName: ['Họ tên', 'Họ, tên', 'Họ, chữ đệm và tên'],
  birthDate: ['Sinh ngày', 'Ngày, tháng, năm sinh', 'Ngày tháng năm sinh'],
  sex: ['Nam, nữ', 'Nam/nữ'],
  personalId: ['Số căn cước', 'Số căn cước công dân', 'Số CCCD', 'Số định danh'],
  birthPlace: ['Nơi đăng ký khai sinh'],
  homeTown: ['Quê'],
  residence: ['Nơi thường trú', 'Nơi ở hiện nay', 'Nơi đăng ký thường trú', 'Địa chỉ thường trú'],
  workplace: ['Nơi công tác', 'Cơ quan công tác'],
  partyJoinDate: ['Ngày kết nạp Đảng', 'Ngày kết nạp', 'Vào Đảng ngày'],
  officialDate: ['Ngày công nhận chính thức', 'Chính thức ngày'],
  memberCard: ['Số thẻ đảng', 'Số thẻ'],
  memberFileNumber: ['Số lý lịch'],
  phone: ['Điện thoại', 'Số di động', 'Điện thoại liên hệ'],
  email: ['Email', 'Địa chỉ email', 'Hộp thư điện tử'],
};

export type KnownDatum = { readonly source: Source; readonly attribute: string };

const byName: ReadonlyMap<string, KnownDatum> = (() => {
  const known = new Map<string, KnownDatum>();
  for (const [source, attributes] of Object.entries(attributesOf) as [Source, readonly string[]][])
    for (const attribute of attributes)
      for (const name of [attributeNames[attribute] ?? attribute, ...(otherNames[attribute] ?? [])]) {
        const folded = foldText(name);
        if (!known.has(folded)) known.set(folded, { source, attribute });
      }
  return known;
})();

/** A register that already holds what a field with this label asks (Đ7.2g): the datum should be taken, not asked again. */
export const alreadyKnown = (label: string): KnownDatum | null =>
  byName.get(foldText(label).replace(/[\s:.*]+$/u, '')) ?? null;
