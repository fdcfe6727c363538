import type { JsonSchemaObject } from '../../shared/json';
import { addDays } from '../../shared/local-date';
import { stringOfPattern } from './string-of-pattern';
import type { Ways } from './ways';

const TRIES = 40;
const LONG = 60;

const words =
  'Nguyễn Văn An, Trần Thị Bình, Lê Hoàng Dũng, Chi bộ Văn phòng, phường Ba Đình, thôn Đông, chuyển công tác, theo quyết định, nơi cư trú mới, cán bộ, giáo viên, quý II, hoàn thành tốt nhiệm vụ'.split(
    ', ',
  );

/** A text that the fragment accepts: a day, a number or a name where they fit, else what its pattern spells. */
export function textValue(schema: JsonSchemaObject, ways: Ways): string | undefined {
  const { dice, limits } = ways;
  const least = lengthOf(schema.minLength) ?? 0;
  const most = lengthOf(schema.maxLength) ?? Number.POSITIVE_INFINITY;
  if (least > most) return undefined;
  const pattern = typeof schema.pattern === 'string' ? patternOf(schema.pattern) : null;
  const fits = (text: string) => {
    const { length } = [...text];
    return length >= least && length <= most && text.trim() !== '' && (pattern?.test(text) ?? true);
  };

  for (const text of dice.shuffled(ofFormat(schema.format, ways))) if (fits(text)) return text;
  if (schema.format !== undefined && !pattern && formats.has(String(schema.format))) return undefined;
  if (!pattern) return plain(least, most, ways);
  for (const text of dice.shuffled(days(ways))) if (fits(text)) return text;
  for (let tries = 0; tries < TRIES; tries++) {
    const text = stringOfPattern(String(schema.pattern), { ...ways, limits: limits && tries < TRIES / 2 });
    if (text !== undefined && fits(text)) return text;
  }
  const text = plain(least, most, ways);
  return fits(text) ? text : undefined;
}

const lengthOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const patterns = new Map<string, RegExp | null>();

function patternOf(source: string): RegExp | null {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  let made: RegExp | null = null;
  try {
    made = new RegExp(source, 'u');
  } catch {
    // What cannot be read is refused at save; here any text will do.
  }
  if (patterns.size >= 500) patterns.clear();
  patterns.set(source, made);
  return made;
}

/** As long as may be at the limits, else a few words. */
function plain(least: number, most: number, { dice, limits }: Ways): string {
  const wanted = limits
    ? dice.chance(0.5) || most === Number.POSITIVE_INFINITY
      ? Math.max(1, least)
      : most
    : Math.min(most, Math.max(1, least, lengthIn(most, dice)));
  const said: string[] = [];
  // One sign is one code unit in all of these words.
  for (let length = -1; length < wanted; length += (said.at(-1)?.length ?? 0) + 1) said.push(dice.pick(words) ?? 'x');
  const cut = [...said.join(' ')].slice(0, limits ? wanted : Math.min(most, Math.max(wanted, least))).join('');
  return cut.endsWith(' ') ? `${cut.slice(0, -1)}x` : cut;
}

/** A few words in a line; what may be long is now and then, and its length then runs over all orders. */
const lengthIn = (most: number, dice: Ways['dice']): number =>
  most >= 1000 && dice.chance(0.5)
    ? Math.round(LONG * (Math.min(most, 20_000) / LONG) ** (dice.between(0, 100) / 100))
    : dice.between(4, LONG);

const farDays = ['2024-02-29', '2000-02-29', '1999-12-31', '1930-02-03', '1700-01-01', '9999-12-31'];

/** Days, months and years of a life, leap days among them. */
function days({ dice, limits, today }: Ways): readonly string[] {
  const day = limits
    ? (dice.pick([...farDays, today, addDays(today, 1), addDays(today, 3650)]) ?? today)
    : addDays(today, -dice.between(0, dice.chance(0.5) ? 60 * 365 : 3 * 365));
  return [day, day.slice(0, 7), day.slice(0, 4)];
}

const formats = new Set(['date', 'date-time', 'time', 'email', 'uri', 'uuid', 'ipv4', 'hostname']);

function ofFormat(format: unknown, ways: Ways): readonly string[] {
  const [day = ways.today] = days(ways);
  switch (format) {
    case 'date':
      return [day];
    case 'date-time':
      return [`${day}T08:30:00+07:00`];
    case 'time':
      return ['08:30:00+07:00'];
    case 'email':
      return ['an.nguyen@example.vn'];
    case 'uri':
      return ['https://example.vn/tai-lieu'];
    case 'uuid':
      return ['3f2504e0-4f89-41d3-9a0c-0305e82c3301'];
    case 'ipv4':
      return ['192.0.2.1'];
    case 'hostname':
      return ['example.vn'];
    default:
      return [];
  }
}
