/**
 * Exact decimal arithmetic on JSON numbers: 0,1 + 0,2 is 0,3, and amounts of money add up. A number is read as the
 * decimal that it prints as; a result is the number nearest to the exact one. Undefined when there is none.
 */
type Decimal = { readonly units: bigint; readonly scale: number };

const ten = (power: number) => 10n ** BigInt(power);

function toDecimal(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return scale >= 0 ? { units, scale } : { units: units * ten(-scale), scale: 0 };
}

function toNumber({ units, scale }: Decimal): number | undefined {
  const value = Number(`${units}e-${scale}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Both over the same power of ten. */
function align(a: Decimal, b: Decimal): { a: bigint; b: bigint; scale: number } {
  const scale = Math.max(a.scale, b.scale);
  return { a: a.units * ten(scale - a.scale), b: b.units * ten(scale - b.scale), scale };
}

export function addDecimals(values: readonly number[]): number | undefined {
  let sum: Decimal = { units: 0n, scale: 0 };
  for (const value of values) {
    const { a, b, scale } = align(sum, toDecimal(value));
    sum = { units: a + b, scale };
  }
  return toNumber(sum);
}

export const subtractDecimals = (from: number, value: number): number | undefined => addDecimals([from, -value]);

export function multiplyDecimals(a: number, b: number): number | undefined {
  const x = toDecimal(a);
  const y = toDecimal(b);
  return toNumber({ units: x.units * y.units, scale: x.scale + y.scale });
}

const magnitude = (value: bigint) => (value < 0n ? -value : value);

/** Twenty-five significant digits before the last rounding: more than a JSON number can hold. */
export function divideDecimals(a: number, b: number): number | undefined {
  if (b === 0) return undefined;
  const x = toDecimal(a);
  const y = toDecimal(b);
  const digits = (value: bigint) => magnitude(value).toString().length;
  const more = Math.max(0, 25 + digits(y.units) - digits(x.units));
  const scale = x.scale + more - y.scale;
  const units = (x.units * ten(more)) / y.units;
  return toNumber(scale >= 0 ? { units, scale } : { units: units * ten(-scale), scale: 0 });
}

/** The remainder takes the sign of `a`, as in JavaScript. */
export function remainderOfDecimals(a: number, b: number): number | undefined {
  if (b === 0) return undefined;
  const aligned = align(toDecimal(a), toDecimal(b));
  return toNumber({ units: aligned.a % aligned.b, scale: aligned.scale });
}

/** Làm tròn to `digits` decimals (negative: tens, hundreds). `half` rounds a half away from zero. */
export function roundDecimal(value: number, digits: number, way: 'half' | 'floor' | 'ceil'): number | undefined {
  const { units, scale } = toDecimal(value);
  if (scale <= digits) return value;
  const step = ten(scale - digits);
  const rest = units % step;
  let whole = units / step;
  if (way === 'half' && magnitude(rest) * 2n >= step) whole += units < 0n ? -1n : 1n;
  if (way === 'floor' && rest < 0n) whole -= 1n;
  if (way === 'ceil' && rest > 0n) whole += 1n;
  return toNumber(digits >= 0 ? { units: whole, scale: digits } : { units: whole * ten(-digits), scale: 0 });
}
