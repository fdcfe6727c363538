import type { RuntimeTexts } from '../app/texts';

/** Working time left or late, in words; nothing when there is no due time. */
export function timeLeftText(texts: RuntimeTexts, minutesLeft: number | null): string {
  if (minutesLeft === null) return texts.noDue;
  const minutes = Math.abs(minutesLeft);
  const words = texts.hoursMinutes(Math.floor(minutes / 60), minutes % 60);
  return minutesLeft < 0 ? texts.late(words) : texts.timeLeft(words);
}

const soon = 4 * 60;

export const urgency = (minutesLeft: number | null) =>
  minutesLeft === null ? 'plain' : minutesLeft < 0 ? 'wrong' : minutesLeft < soon ? 'warning' : 'plain';
