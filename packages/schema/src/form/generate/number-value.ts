import type { JsonSchemaObject } from '../../shared/json';
import type { Ways } from './ways';

const SPAN = 100;

/** A number that the fragment accepts, at its limits when they are asked for; undefined when there is none. */
export function numberValue(schema: JsonSchemaObject, whole: boolean, { dice, limits }: Ways): number | undefined {
  const limit = (keyword: string) => (typeof schema[keyword] === 'number' ? schema[keyword] : undefined);
  const step = limit('multipleOf') ?? (whole ? 1 : undefined);
  const grain = step ?? 0.5;
  const [above, below] = [limit('exclusiveMinimum'), limit('exclusiveMaximum')];
  const lows = [limit('minimum'), above].filter((value) => value !== undefined);
  const highs = [limit('maximum'), below].filter((value) => value !== undefined);
  const low = lows.length > 0 ? Math.max(...lows) : highs.length > 0 ? Math.min(...highs, SPAN) - SPAN : 0;
  const high = highs.length > 0 ? Math.min(...highs) : low + SPAN;
  const inside = (value: number) =>
    value >= low && value <= high && (above === undefined || value > above) && (below === undefined || value < below);

  const first = Math.ceil(low / grain);
  const last = Math.floor(high / grain);
  const steps = [first, first + 1, last - 1, last];
  const chosen = limits ? dice.shuffled(steps) : Array.from({ length: 8 }, () => dice.between(first, last));
  const found = [...chosen, ...steps].map((count) => decimal(count * grain)).find(inside);
  if (found !== undefined || step !== undefined) return found;
  // Between limits closer than the grain any number of the middle is free.
  return inside((low + high) / 2) ? (low + high) / 2 : undefined;
}

const decimal = (value: number): number => Number(value.toFixed(10));
