export const orderedListTexts = {
  add: (one: string) => `Thêm ${one}`,
  up: (name: string) => `Chuyển ${name} lên`,
  down: (name: string) => `Chuyển ${name} xuống`,
  remove: (name: string) => `Bỏ ${name}`,
  moved: (one: string, from: number, to: number) => `Đã chuyển ${one} ${from} thành ${one} ${to}.`,
  removed: (one: string, at: number) => `Đã bỏ ${one} ${at}.`,
} as const;
