type Topic = { readonly topic: string; readonly keys: readonly (readonly [key: string, meaning: string])[] };

const topics: readonly Topic[] = [
  {
    topic: 'Chọn',
    keys: [
      ['↑ ↓', 'Mục trước, mục sau trên trang'],
      ['Home, End', 'Mục đầu, mục cuối trang'],
      ['Shift + ↑ ↓', 'Chọn thêm mục trước, mục sau'],
      ['Ctrl + bấm chuột', 'Chọn thêm, bỏ bớt một mục'],
      ['Shift + bấm chuột', 'Chọn từ mục đầu đến mục này'],
      ['Ctrl + A', 'Chọn cả phần, lần nữa chọn cả trang'],
      ['Esc', 'Bỏ chọn'],
    ],
  },
  {
    topic: 'Thêm và viết',
    keys: [
      ['/', 'Tìm trường, khối để thêm dưới mục đang chọn'],
      ['F2', 'Sửa nhãn tại chỗ; trên thẻ trang: đổi tên trang'],
      ['Tab, Shift + Tab', 'Khi đang sửa: chữ tiếp theo, chữ trước của mục'],
      ['Enter', 'Khi đang sửa: giữ lại; ở phương án: thêm phương án kế tiếp'],
      ['Ctrl + Enter', 'Khi đang sửa đoạn nội dung: giữ lại'],
      ['Backspace', 'Ở phương án trống: bỏ phương án ấy'],
      ['Esc', 'Khi đang sửa: bỏ chữ vừa gõ'],
    ],
  },
  {
    topic: 'Chuyển chỗ',
    keys: [
      ['Phím cách', 'Cầm mục lên; lần nữa để đặt xuống'],
      ['↑ ↓', 'Khi đang cầm: chỗ trước, chỗ sau'],
      ['Page Up, Page Down', 'Khi đang cầm: sang trang trước, trang sau'],
      ['Enter', 'Khi đang cầm: đặt xuống'],
      ['Esc', 'Khi đang cầm: thôi, để lại chỗ cũ'],
      ['Alt + ↑ ↓', 'Chuyển mục lên, xuống một chỗ'],
      ['Alt + Shift + ← →', 'Thu hẹp, nới rộng trường'],
    ],
  },
  {
    topic: 'Sao chép và xoá',
    keys: [
      ['Ctrl + C, Ctrl + X', 'Sao chép, cắt những mục đang chọn'],
      ['Ctrl + V', 'Dán dưới mục đang chọn'],
      ['Ctrl + D', 'Nhân đôi'],
      ['Delete', 'Xoá'],
      ['Ctrl + Z', 'Hoàn tác'],
      ['Ctrl + Shift + Z', 'Làm lại'],
    ],
  },
  {
    topic: 'Đi lại',
    keys: [
      ['Enter', 'Từ mục đang chọn sang khung thuộc tính'],
      ['?', 'Mở bảng phím tắt này'],
    ],
  },
];

export const shortcutTexts = { title: 'Phím tắt', topics } as const;
