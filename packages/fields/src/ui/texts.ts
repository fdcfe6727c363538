/** Words of the kit itself; what a screen says it passes as props. */
const vi = {
  loading: 'Đang tải',
  required: 'bắt buộc',
  close: 'Đóng',
  clear: 'Xoá lựa chọn',
  remove: 'Bỏ',
  searching: 'Đang tìm',
  nothingFound: 'Không tìm thấy mục nào khớp',
  searchFailed: 'Chưa tìm được. Đồng chí kiểm tra mạng rồi thử lại.',
  results: (count: number) => `Có ${count} mục. Dùng mũi tên lên, xuống để chọn.`,
  notices: 'Thông báo',
  pages: 'Trang kết quả',
  previousPage: 'Trang trước',
  nextPage: 'Trang sau',
  pageOf: (page: number, count: number) => `Trang ${page} trên ${count}`,
  kinds: { info: 'Thông tin', ok: 'Đã xong', warning: 'Lưu ý', wrong: 'Cần sửa' },
  choose: '– Chọn –',
};

export type UiTexts = typeof vi;

const en: UiTexts = {
  loading: 'Loading',
  required: 'required',
  close: 'Close',
  clear: 'Clear the choice',
  remove: 'Remove',
  searching: 'Searching',
  nothingFound: 'Nothing matches',
  searchFailed: 'The search failed. Check the network and try again.',
  results: (count) => `${count} found. Use the up and down arrows to choose.`,
  notices: 'Notices',
  pages: 'Pages of results',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: (page, count) => `Page ${page} of ${count}`,
  kinds: { info: 'Information', ok: 'Done', warning: 'Note', wrong: 'To be corrected' },
  choose: '– Choose –',
};

export type UiLanguage = 'vi' | 'en';
export const uiTexts: { readonly [language in UiLanguage]: UiTexts } = { vi, en };
