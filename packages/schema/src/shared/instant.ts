import { isLocalDate, type LocalDate } from './local-date';

/** Thời điểm: ISO date and time with its offset. Ours are written in +07:00, the only offset of Asia/Ho_Chi_Minh. */
export type Instant = string;

const OFFSET = 7 * 3_600_000;
const shape =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$/;

/** Milliseconds since 1970, or undefined when the text is not an instant with an offset. */
export function instantMillis(text: string): number | undefined {
  const found = shape.exec(text);
  if (!found || !isLocalDate(found[1])) return undefined;
  return Date.parse(text);
}

/** Milliseconds as an instant in +07:00; fractions of a second only when there are any. */
export function instantOf(millis: number): Instant {
  const text = new Date(millis + OFFSET).toISOString();
  return `${text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23)}+07:00`;
}

/** The day in Vietnam at that moment. */
export const localDateAt = (millis: number): LocalDate => new Date(millis + OFFSET).toISOString().slice(0, 10);

/** The moment of a day's clock time in Vietnam, minutes from midnight. */
export const millisAt = (date: LocalDate, minutes: number): number =>
  Date.parse(`${date}T00:00:00+07:00`) + minutes * 60_000;
