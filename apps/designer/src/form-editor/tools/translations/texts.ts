import type { Translation } from '@motcua/schema';

export const translationTexts = {
  title: 'Bản tiếng Anh',
  hint: 'Bên trái là chữ trên biểu mẫu, bên phải là bản tiếng Anh. Chỗ để trống thì người đọc tiếng Anh thấy chữ tiếng Việt.',
  show: 'Lọc',
  filters: { all: 'Tất cả', missing: 'Còn thiếu', stale: 'Cần xem lại', done: 'Đã dịch' } satisfies {
    readonly [filter in Translation['state'] | 'all']: string;
  },
  search: 'Tìm chữ…',
  nothing: 'Không có chữ nào như vậy.',
  progress: (done: number, all: number) => `Đã dịch ${done} trên ${all}`,
  changed: (before: string) => `Chữ tiếng Việt đã đổi sau khi dịch. Trước là: “${before}”.`,
  stillRight: 'Bản dịch vẫn đúng',
  goThere: 'Đến chỗ này',
} as const;
