import {
  addWorkingTime,
  type Duration,
  formatDate,
  type Outcome,
  officialReception,
  ok,
  type ProcedureDefinition,
  refuse,
  type WorkingCalendar,
} from '@motcua/schema';

export type DueTime = { readonly receivedAt: string; readonly dueAt: string | null; readonly dueBecause: string };

/**
 * Thời điểm tiếp nhận chính thức (Đ14.1, Đ14.3) and thời hạn giải quyết (Đ5.8), with the reason in words. A procedure
 * whose sources give no figure has no due time, and says so.
 */
export function dueTimeOf(
  submittedAt: string,
  procedure: ProcedureDefinition,
  calendar: WorkingCalendar,
): Outcome<DueTime, { readonly code: 'calendar-unknown' }> {
  const received = officialReception(submittedAt, calendar);
  if (!received.ok) return refuse({ code: 'calendar-unknown' });
  const receivedAt = received.value;
  const limit = limitOf(procedure);
  if (!limit) {
    const dueBecause = 'Chưa có số liệu về thời hạn giải quyết của thủ tục này nên chưa có ngày hẹn trả.';
    return ok({ receivedAt, dueAt: null, dueBecause });
  }
  const due = addWorkingTime(receivedAt, limit.amount, limit.unit, calendar);
  if (!due.ok) {
    const dueBecause = `Thời hạn “${limit.label}” là ${inWords(limit)}, nhưng lịch làm việc chưa có đến ngày đó nên chưa tính được.`;
    return ok({ receivedAt, dueAt: null, dueBecause });
  }
  const dueBecause = `Tiếp nhận chính thức lúc ${moment(receivedAt)}; thời hạn “${limit.label}” là ${inWords(limit)} theo “${calendar.title}”, đến ${moment(due.value)}.`;
  return ok({ receivedAt, dueAt: due.value, dueBecause });
}

type Limit = Duration & { readonly label: string };

/** The online channel's own limit, or else the first of the procedure: the next thing that is due after reception. */
function limitOf({ channels, timeLimits }: ProcedureDefinition): Limit | undefined {
  const online = channels.find(({ kind, timeLimit }) => kind === 'online' && timeLimit)?.timeLimit;
  if (online) return { ...online, label: 'Giải quyết hồ sơ nộp trực tuyến' };
  const [first] = timeLimits;
  return first && { ...first.duration, label: first.label };
}

const units = { 'working-hour': 'giờ làm việc', 'working-day': 'ngày làm việc', day: 'ngày' } as const;
const inWords = ({ amount, unit }: Duration): string => `${amount.toLocaleString('vi-VN')} ${units[unit]}`;

/** Our instants are written in +07:00, so their text is the local time. */
const moment = (instant: string): string => `${instant.slice(11, 16)} ngày ${formatDate(instant.slice(0, 10))}`;
