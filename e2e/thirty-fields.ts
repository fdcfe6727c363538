/** The form that a newcomer is asked to build, as it would be told to them: 30 fields, 2 conditions, 1 table. */
export type AskedField = {
  readonly offer: string;
  readonly type: string;
  readonly label: string;
  readonly options?: readonly string[];
  /** Its words are right as they come. */
  readonly asOffered?: boolean;
};
export type AskedTable = {
  readonly offer: 'Bảng nhiều dòng';
  readonly label: string;
  readonly shownWhen: AskedCondition;
  readonly columns: readonly AskedField[];
};
/** `value` is the choice that a new comparison does not start with. */
export type AskedCondition = { readonly name: string; readonly question: string; readonly value?: string };
export type AskedSection = {
  readonly title: string;
  readonly shownWhen?: AskedCondition;
  readonly items: readonly (AskedField | AskedTable)[];
};

const field = (offer: string, type: string, label = offer, options?: readonly string[]): AskedField => ({
  offer,
  type,
  label,
  asOffered: label === offer,
  ...(options && { options }),
});

const married: AskedCondition = { name: 'Đã kết hôn', question: 'Hôn nhân', value: 'Đã kết hôn' };
const hasChildren: AskedCondition = { name: 'Có con', question: 'Có con' };

export const askedForm: readonly { readonly title: string; readonly sections: readonly AskedSection[] }[] = [
  {
    title: 'Bản thân và gia đình',
    sections: [
      {
        title: 'Thông tin cá nhân',
        items: [
          field('Chữ', 'text', 'Họ và tên'),
          field('Ngày', 'date', 'Ngày sinh'),
          field('Chọn một', 'single-choice', 'Giới tính', ['Nam', 'Nữ']),
          field('Số định danh cá nhân', 'personal-id'),
          field('Dân tộc', 'ethnic-group'),
          field('Tôn giáo', 'religion'),
          field('Số điện thoại', 'phone'),
          field('Thư điện tử', 'email'),
          field('Địa chỉ', 'address', 'Nơi ở hiện nay'),
          field('Chọn nhiều', 'multiple-choice', 'Ngoại ngữ', ['Anh', 'Nga', 'Trung']),
          field('Số', 'number', 'Số năm công tác'),
          field('Ngày không đầy đủ', 'partial-date', 'Thời gian vào Đảng'),
          field('Chọn một', 'single-choice', 'Hôn nhân', ['Độc thân', 'Đã kết hôn', 'Ly hôn']),
          field('Có / Không', 'yes-no', 'Có con'),
        ],
      },
      {
        title: 'Vợ hoặc chồng',
        shownWhen: married,
        items: [
          field('Chữ', 'text', 'Họ tên vợ hoặc chồng'),
          field('Ngày', 'date', 'Ngày sinh của vợ hoặc chồng'),
          field('Chữ', 'text', 'Nghề nghiệp'),
          field('Tháng', 'month', 'Tháng kết hôn'),
        ],
      },
    ],
  },
  {
    title: 'Con và cam đoan',
    sections: [
      {
        title: 'Con cái và giấy tờ',
        items: [
          field('Đoạn văn', 'long-text', 'Hoàn cảnh gia đình'),
          field('Tệp đính kèm', 'attachment', 'Giấy tờ kèm theo'),
          field('Ảnh', 'image', 'Ảnh chân dung'),
          field('Đơn vị hành chính', 'administrative-unit', 'Quê quán'),
          field('Tổ chức đảng', 'party-organisation'),
          field('Nơi ký', 'signature'),
          {
            offer: 'Cam đoan',
            type: 'declaration',
            label: 'Tôi cam đoan nội dung khai trên là đúng sự thật.',
            asOffered: true,
          },
          field('Chữ', 'text', 'Ghi chú'),
          {
            offer: 'Bảng nhiều dòng',
            label: 'Các con',
            shownWhen: hasChildren,
            columns: [
              field('Chữ', 'text', 'Họ tên con'),
              field('Ngày', 'date', 'Ngày sinh của con'),
              field('Chọn một', 'single-choice', 'Con trai hay con gái', ['Trai', 'Gái']),
              field('Chữ', 'text', 'Học ở đâu'),
            ],
          },
        ],
      },
    ],
  },
];
