export const dragTexts = {
  several: (count: number) => `${count} mục đã chọn`,
  below: (label: string) => `Thả vào đây: dưới “${label}”`,
  first: (label: string) => `Thả vào đây: đầu “${label}”`,
  nowBelow: (label: string) => `Giờ ở dưới “${label}”.`,
  nowFirst: (label: string) => `Giờ ở đầu “${label}”.`,
  refused: (why: string) => `Không thả được vào đây. ${why}`,
  put: 'Đặt vào đây',
  putBelow: (label: string) => `Đặt vào dưới “${label}”`,
  putFirst: (label: string) => `Đặt vào đầu “${label}”`,
} as const;
