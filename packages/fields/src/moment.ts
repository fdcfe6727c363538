import { formatDate, instantMillis, localDateAt } from '@motcua/schema';

/** `08:15 ngày 23/11/2026`, in Vietnam; empty when the text is no instant. */
export function formatMoment(at: string): string {
  const millis = instantMillis(at);
  if (millis === undefined) return '';
  const clock = new Date(millis + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${clock} ngày ${formatDate(localDateAt(millis))}`;
}
