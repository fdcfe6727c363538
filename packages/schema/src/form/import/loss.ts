/** Phần không giữ được: a keyword of the imported schema whose verdict the form does not give, and what happens instead. */
export type Loss = {
  /** JSON pointer into the imported schema. */
  readonly path: string;
  readonly keyword: string;
  readonly text: string;
};

export const lossTexts = {
  notNfc: 'Chữ được đưa về Unicode dựng sẵn (NFC), nên giá trị gõ ở dạng khác không còn được nhận riêng.',
  blank: 'Câu trả lời trống (chữ trống, danh sách trống) được coi là chưa khai.',
  closed: 'Biểu mẫu chỉ nhận những trường đã khai báo; thuộc tính khác bị từ chối.',
  rootType: 'Biểu mẫu chỉ nhận một đối tượng.',
  rootKeyword: 'Ràng buộc chung cho cả đối tượng không giữ được; hãy đặt lại bằng điều kiện hoặc quy tắc kiểm tra.',
  badName: 'Tên thuộc tính không dùng làm tên dữ liệu được nên trường này bị bỏ.',
  requiredAbsent: 'Thuộc tính bắt buộc này không thành trường nào nên không còn bắt buộc.',
  groupRequired: 'Nhóm bắt buộc khi và chỉ khi có trường bắt buộc bên trong.',
  dynamic: 'Tham chiếu động có nhiều nghĩa nên bị bỏ.',
  containsEvaluated: 'Bản 2019-09 không coi phần tử đã khớp “contains” là đã xét; bản 2020-12 thì có.',
  tooLarge: 'Phần này quá lớn nên bị bỏ.',
  refused: 'Phần này không được phép trong biểu mẫu nên bị bỏ',
} as const;
