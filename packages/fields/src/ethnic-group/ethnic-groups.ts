export type EthnicGroup = { readonly code: string; readonly name: string; readonly aliases?: readonly string[] };

const aliases: { readonly [name: string]: readonly string[] } = {
  Kinh: ['Việt'],
  Tày: ['Thổ', 'Ngạn', 'Phén', 'Thù Lao', 'Pa Dí'],
  Thái: ['Tày Khao', 'Tày Dăm', 'Tày Mười', 'Tày Thanh'],
  Hoa: ['Hán', 'Triều Châu', 'Quảng Đông', 'Hải Nam'],
  'Khơ-me': ['Khmer', 'Cur', 'Cul'],
  Nùng: ['Nùng An', 'Nùng Cháo', 'Nùng Phàn Slình'],
  HMông: ['Mông', 'Mèo', "H'Mông"],
  Dao: ['Mán', 'Động', 'Trại', 'Kìm Miền'],
  'Gia-rai': ['Jrai', 'Chơ-rai'],
  'Ê-đê': ['Ra-đê', 'Rhadé'],
  'Ba na': ['Bahnar', 'Gơ-lar', 'Tơ-lô'],
  'Xơ-Đăng': ['Xơ-teng', 'Sedang', 'Hà Lăng'],
  'Sán Chay': ['Cao Lan', 'Sán Chỉ', 'Cao Lan - Sán Chỉ'],
  'Cơ-ho': ["K'ho", 'Xrê'],
  Chăm: ['Chàm', 'Chiêm Thành'],
  'Sán Dìu': ['Sán Dẻo', 'Trại Đất', 'Quần Cộc'],
  Mnông: ["M'Nông", 'Pnông'],
  'Ra-glai': ['Ra-clây', 'Rai'],
  Xtiêng: ['Xa-điêng', "S'Tiêng"],
  'Bru-Vân Kiều': ['Bru', 'Vân Kiều', 'Măng Coong', 'Tri Khùa'],
  Giáy: ['Nhắng', 'Dẩng'],
  'Cơ-tu': ['Ca-tu', 'Cao', 'Hạ'],
  'Gié Triêng': ['Giẻ Triêng', 'Đgiéh', 'Ta Riêng'],
  'Khơ-mú': ['Xá Cẩu', 'Mứn Xen'],
  Co: ['Cor', 'Col', 'Cùa', 'Trầu'],
  'Tà-ôi': ['Tôi-ôi', 'Pa-cô', 'Pa-hi'],
  'Hà Nhì': ['U Ní', 'Xá U Ní'],
  'La Hủ': ['Xá lá vàng', 'Cò Xung', 'Khù Sung'],
  'Lô Lô': ['Mun Di', 'Di'],
  'Pà Thẻn': ['Pà Hưng', 'Tống'],
  'Co Lao': ['Cờ Lao'],
};

/** Dân tộc: QĐ 121-TCTK/PPCĐ (02/3/1979), 54 groups and two more entries; codes are the list's own numbers. */
export const ethnicGroups: readonly EthnicGroup[] = (
  'Kinh|Tày|Thái|Hoa|Khơ-me|Mường|Nùng|HMông|Dao|Gia-rai|Ngái|Ê-đê|Ba na|Xơ-Đăng|Sán Chay|Cơ-ho|Chăm|Sán Dìu|Hrê|Mnông|' +
  'Ra-glai|Xtiêng|Bru-Vân Kiều|Thổ|Giáy|Cơ-tu|Gié Triêng|Mạ|Khơ-mú|Co|Tà-ôi|Chơ-ro|Kháng|Xinh-mun|Hà Nhì|Chu ru|Lào|' +
  'La Chí|La Ha|Phù Lá|La Hủ|Lự|Lô Lô|Chứt|Mảng|Pà Thẻn|Co Lao|Cống|Bố Y|Si La|Pu Péo|Brâu|Ơ Đu|Rơ măm|Người nước ngoài|Không rõ'
)
  .split('|')
  .map((name, index) => ({ code: String(index + 1).padStart(2, '0'), name, aliases: aliases[name] }));
