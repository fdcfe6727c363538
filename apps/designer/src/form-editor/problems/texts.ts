export const problemTexts = {
  title: 'Vấn đề',
  count: (count: number) => (count === 0 ? 'Không có vấn đề' : `${count} vấn đề`),
  none: 'Không còn vấn đề nào; bản nháp có thể chuyển công bố.',
  show: 'Đến chỗ này',
} as const;
