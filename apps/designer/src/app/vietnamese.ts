const zone = 'Asia/Ho_Chi_Minh';
const date = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' });
const time = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const number = new Intl.NumberFormat('vi-VN');

export const dateText = (iso: string): string => date.format(new Date(iso));
export const timeText = (iso: string): string => time.format(new Date(iso));
export const numberText = (value: number): string => number.format(value);

/** `09:41` for today, `09:41 ngày 20/11/2026` for another day. */
export function momentText(iso: string, now: Date): string {
  const day = dateText(iso);
  return day === date.format(now) ? timeText(iso) : `${timeText(iso)} ngày ${day}`;
}
