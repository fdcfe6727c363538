const items = (count: number) => `${count} mục`;

export const clipboardTexts = {
  copy: 'Chép',
  cut: 'Cắt',
  paste: 'Dán',
  copied: (count: number) => `Đã chép ${items(count)}.`,
  cutDone: (count: number) => `Đã cắt ${items(count)}.`,
  pageStays: 'Đã chép các phần của trang. Trang vẫn để nguyên: xoá trang bằng lệnh của trang.',
  pasted: (count: number) => `Đã dán ${items(count)}.`,
  undo: 'Hoàn tác',
  notLast: 'Sau lần dán này đã có thay đổi khác. Hãy hoàn tác từng bước ở thanh trên, hoặc chọn bước trong Lịch sử.',
  lost: (sentences: readonly string[], more: number) =>
    `${sentences.join(' ')}${more > 0 ? ` Và ${more} chỗ khác như vậy.` : ''}`,
  nothingChosen: 'Hãy chọn mục cần chép trước.',
  nothing: 'Chưa có gì để dán. Hãy chép một mục của biểu mẫu, vài dòng chữ hoặc một bảng rồi dán.',
  noPlace: 'Hãy chọn một phần để dán vào.',
  broken: (why: string) => `Không dán được: nội dung đã chép không còn nguyên vẹn. ${why}`,
  filesOnly: 'Chỉ dán được mục của biểu mẫu, chữ hoặc bảng; không dán được tệp và hình.',
  tooLong: 'Không dán được: nội dung quá dài. Hãy chép từng đoạn ngắn hơn.',
  tooManyLines: (count: number, limit: number) => `Không dán được ${count} dòng. Mỗi lần dán nhiều nhất ${limit} dòng.`,
  tooManyColumns: (count: number, limit: number) =>
    `Không dán được bảng ${count} cột. Bảng có nhiều nhất ${limit} cột.`,
  lineTooLong: (line: string, limit: number) =>
    `Không dán được: dòng “${line}” dài quá ${limit} ký tự, không làm nhãn được.`,
  unreadable: 'Không dán được: nội dung đã chép không phải chữ đọc được.',
  markup: 'Không dán được: nội dung có thẻ HTML. Hãy chép riêng phần chữ.',
  pastedList: 'Danh sách mới',
  newSection: 'Phần mới',
  column: (at: number) => `Cột ${at}`,
} as const;
