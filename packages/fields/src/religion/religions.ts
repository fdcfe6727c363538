export type Religion = { readonly code: string; readonly name: string };

/** Tôn giáo as met in public lists; no official codes were found, so the codes are plain words of our own. */
export const religions: readonly Religion[] = [
  { code: 'khong', name: 'Không' },
  { code: 'phat-giao', name: 'Phật giáo' },
  { code: 'cong-giao', name: 'Công giáo' },
  { code: 'tin-lanh', name: 'Tin lành' },
  { code: 'cao-dai', name: 'Cao Đài' },
  { code: 'phat-giao-hoa-hao', name: 'Phật giáo Hoà Hảo' },
  { code: 'hoi-giao', name: 'Hồi giáo' },
  { code: 'bahai', name: "Baha'i" },
  { code: 'tinh-do-cu-si', name: 'Tịnh độ cư sĩ Phật hội Việt Nam' },
  { code: 'co-doc-phuc-lam', name: 'Cơ đốc Phục lâm' },
  { code: 'tu-an-hieu-nghia', name: 'Tứ Ân Hiếu nghĩa' },
  { code: 'minh-su-dao', name: 'Minh Sư đạo' },
  { code: 'minh-ly-dao', name: 'Minh Lý đạo – Tam Tông Miếu' },
  { code: 'ba-la-mon', name: 'Bà-la-môn' },
  { code: 'mac-mon', name: 'Mặc Môn' },
  { code: 'hieu-nghia-ta-lon', name: 'Hiếu nghĩa Tà Lơn' },
  { code: 'buu-son-ky-huong', name: 'Bửu Sơn Kỳ Hương' },
];
