export const mergingTexts = {
  merged: (name: string) => `${name} cũng vừa sửa biểu mẫu này. Phần của hai người đã được gộp; không mất chữ nào.`,
  both: 'Chỗ hai người cùng sửa',
  bothHint: 'Những chỗ khác đã gộp được. Với mỗi chỗ dưới đây, chọn bản giữ lại.',
  apart: 'Hai bản không gộp được thành một biểu mẫu đúng. Chọn giữ một bản; bản kia vẫn còn trong nhật ký.',
  mine: 'Của tôi',
  theirs: (name: string) => `Của ${name}`,
  place: (property: string, label: string) => `${property} của “${label}”`,
  removed: 'đã xoá',
  nothing: 'để trống',
  merge: 'Gộp theo lựa chọn',
} as const;
