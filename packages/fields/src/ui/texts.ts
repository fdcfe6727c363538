/** Words of the kit itself; what a screen says it passes as props. */
export const uiTexts = {
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
} as const;
