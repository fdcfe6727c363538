const zone = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
const clock = new Intl.DateTimeFormat('vi-VN', { ...zone, hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat('vi-VN', { ...zone, day: '2-digit', month: '2-digit', year: 'numeric' });

/** 09:41 in Việt Nam, wherever the device stands. */
export const timeOfDay = (instant: string | Date): string => clock.format(new Date(instant));

export const dayOf = (instant: string | Date): string => day.format(new Date(instant));

/** `09:41 ngày 23/11/2026`; `on` joins the two in the reader's language. */
export const timeAndDay = (instant: string | Date, on: string): string =>
  `${timeOfDay(instant)} ${on} ${dayOf(instant)}`;

/** The calendar date in Việt Nam, as rules read it. */
export function localToday(now: Date): string {
  const [d, m, y] = dayOf(now).split('/');
  return `${y}-${m}-${d}`;
}
