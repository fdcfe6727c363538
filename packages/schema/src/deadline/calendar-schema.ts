import { Ajv2020 } from 'ajv/dist/2020.js';
import type { JsonSchemaObject } from '../shared/json';
import { DATE_PATTERN } from '../shared/local-date';
import { type Outcome, ok, refuse } from '../shared/outcome';
import type { WorkingCalendar } from './working-calendar';

const text = { type: 'string', minLength: 1, maxLength: 1000 };
const clock = { type: 'string', pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9]$' };
const hours = {
  type: 'array',
  maxItems: 4,
  items: {
    type: 'object',
    properties: { from: clock, to: clock },
    required: ['from', 'to'],
    additionalProperties: false,
  },
};
const days = (more: JsonSchemaObject) => ({
  type: 'array',
  maxItems: 366,
  items: {
    type: 'object',
    properties: {
      date: { type: 'string', pattern: DATE_PATTERN },
      name: text,
      mark: { enum: ['S', 'V', '2', 'GK', 'computed'] },
      ...more,
    },
    required: ['date', 'name'],
    additionalProperties: false,
  },
});

const workingCalendarSchema: JsonSchemaObject = {
  type: 'object',
  properties: {
    id: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,63}$' },
    title: text,
    weeklyHours: { type: 'object', patternProperties: { '^[1-7]$': hours }, additionalProperties: false },
    countFirstDay: { type: 'boolean' },
    endOnDayOff: { enum: ['next-working-day', 'same-day'] },
    years: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          year: { type: 'integer', minimum: 1900, maximum: 9999 },
          status: { enum: ['official', 'computed'] },
          sources: { type: 'array', items: text },
          holidays: days({}),
          daysOff: days({}),
          workingDays: days({ hours }),
        },
        required: ['year', 'status', 'sources', 'holidays', 'daysOff', 'workingDays'],
        additionalProperties: false,
      },
    },
    notes: { type: 'array', items: text },
  },
  required: ['id', 'title', 'weeklyHours', 'countFirstDay', 'endOnDayOff', 'years'],
  additionalProperties: false,
};

/** Lịch làm việc from outside: closed structure, days within their year, hours in order, no office time twice. */
export function checkCalendar(value: unknown): Outcome<WorkingCalendar, { code: 'invalid-calendar'; detail: string }> {
  const validate = new Ajv2020({ ownProperties: true }).compile<WorkingCalendar>(workingCalendarSchema);
  if (!validate(value)) {
    const [first] = validate.errors ?? [];
    return refuse({ code: 'invalid-calendar', detail: `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim() });
  }
  const detail = contradiction(value);
  return detail === undefined ? ok(value) : refuse({ code: 'invalid-calendar', detail });
}

function contradiction(calendar: WorkingCalendar): string | undefined {
  const years = calendar.years.map(({ year }) => year);
  if (new Set(years).size < years.length) return 'Một năm được khai hai lần.';
  for (const { year, holidays, daysOff, workingDays } of calendar.years) {
    const stray = [...holidays, ...daysOff, ...workingDays].find((day) => Number(day.date.slice(0, 4)) !== year);
    if (stray) return `Ngày ${stray.date} không thuộc năm ${year}.`;
    const both = workingDays.find((day) => [...holidays, ...daysOff].some((off) => off.date === day.date));
    if (both) return `Ngày ${both.date} vừa là ngày nghỉ vừa là ngày làm bù.`;
  }
  const lists = [
    ...Object.values(calendar.weeklyHours),
    ...calendar.years.flatMap((y) => y.workingDays.map((d) => d.hours ?? [])),
  ];
  for (const list of lists) {
    const clocks = list.flatMap(({ from, to }) => [from, to]);
    if (clocks.some((at, index) => index > 0 && at <= (clocks[index - 1] ?? '')))
      return 'Giờ làm việc phải theo thứ tự, không chồng nhau.';
  }
  return undefined;
}
