import { describe, expect, it } from 'vitest';
import central from '../../../../content/calendars/central.json';
import receptionCases from '../../cases/deadlines/official-reception.json';
import minuteCases from '../../cases/deadlines/working-minutes.json';
import timeCases from '../../cases/deadlines/working-time.json';
import { checkCalendar } from './calendar-schema';
import type { WorkingCalendar } from './working-calendar';
import { addWorkingTime, officialReception, type TimeUnit, workingMinutesBetween } from './working-time';

const calendar = (() => {
  const checked = checkCalendar(central);
  if (!checked.ok) throw new Error(checked.error.detail);
  return checked.value;
})();

const answer = (outcome: { ok: boolean; value?: unknown; error?: { code: string } }) =>
  outcome.error?.code ?? outcome.value;

type TimeCase = {
  name: string;
  from: string;
  amount: number;
  unit: string;
  due?: string;
  refused?: string;
  settings?: Partial<WorkingCalendar>;
};

describe('thời hạn', () => {
  it.each(timeCases as TimeCase[])('$name', ({ from, amount, unit, due, refused, settings }) => {
    expect(answer(addWorkingTime(from, amount, unit as TimeUnit, { ...calendar, ...settings }))).toBe(due ?? refused);
  });
});

describe('thời điểm tiếp nhận chính thức', () => {
  it.each(receptionCases)('$name', ({ at, received, refused }) => {
    expect(answer(officialReception(at, calendar))).toBe(received ?? refused);
  });
});

describe('phút làm việc', () => {
  it.each(minuteCases)('$name', ({ from, to, minutes, refused }) => {
    expect(answer(workingMinutesBetween(from, to, calendar))).toBe(minutes ?? refused);
  });
});

it('uses the calendar it is given: a compensatory working day has its own hours', () => {
  const [year] = calendar.years.filter(({ year }) => year === 2026);
  const hours = [{ from: '08:00', to: '09:00' }];
  const own = { ...calendar, years: [{ ...year, workingDays: [{ date: '2026-03-07', name: 'Làm bù', hours }] }] };
  const checked = checkCalendar(own);
  expect(checked.ok && officialReception('2026-03-07T05:00:00+07:00', checked.value)).toEqual({
    ok: true,
    value: '2026-03-07T08:00:00+07:00',
  });
});

describe('lịch từ bên ngoài', () => {
  const [first] = central.years;
  const spoiled: [string, unknown][] = [
    ['not an object', []],
    ['an unknown member', { ...central, extra: 1 }],
    ['a day that is not one', { ...central, years: [{ ...first, holidays: [{ date: '2025-02-29', name: 'x' }] }] }],
    ['a day of another year', { ...central, years: [{ ...first, holidays: [{ date: '2026-01-01', name: 'x' }] }] }],
    ['a year given twice', { ...central, years: [first, first] }],
    [
      'hours that overlap',
      {
        ...central,
        weeklyHours: {
          1: [
            { from: '08:00', to: '12:00' },
            { from: '11:00', to: '13:00' },
          ],
        },
      },
    ],
    ['both off and worked', { ...central, years: [{ ...first, workingDays: [{ date: '2025-01-01', name: 'x' }] }] }],
  ];
  it.each(spoiled)('refuses %s', (_, value) => {
    expect(checkCalendar(value)).toMatchObject({ ok: false, error: { code: 'invalid-calendar' } });
  });
});
