import { isRecord, pointerTo } from '../../structure';
import type { Loss } from '../loss';
import { outsideTexts } from './texts';

/**
 * The properties of one thing of another tool. Whatever the reader does not take, and that says something, is named
 * as a loss when it is done: nothing is dropped in silence.
 */
export class Properties {
  private readonly taken = new Set<string>();

  constructor(
    private readonly source: { readonly [key: string]: unknown },
    readonly path: string,
    private readonly losses: Loss[],
    /** What the other tool writes by itself; a property with exactly this value says nothing. */
    private readonly usual: { readonly [key: string]: readonly unknown[] } = {},
  ) {}

  /** A property's value, which is hereby dealt with. */
  take(key: string): unknown {
    this.taken.add(key);
    return Object.hasOwn(this.source, key) ? this.source[key] : undefined;
  }

  text(key: string): string | undefined {
    const value = this.take(key);
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'string') return value.trim() === '' ? undefined : value;
    if (!saysNothing(value)) this.lose(key, outsideTexts.property(key));
    return undefined;
  }

  number(key: string): number | undefined {
    const value = this.take(key);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
    if (!saysNothing(value)) this.lose(key, outsideTexts.property(key));
    return undefined;
  }

  flag(key: string): boolean {
    const value = this.take(key);
    return value === true || value === 'true';
  }

  list(key: string): readonly unknown[] {
    const value = this.take(key);
    if (Array.isArray(value)) return value;
    if (!saysNothing(value)) this.lose(key, outsideTexts.property(key));
    return [];
  }

  object(key: string): Properties {
    const value = this.take(key);
    if (!isRecord(value) && !saysNothing(value)) this.lose(key, outsideTexts.property(key));
    return new Properties(isRecord(value) ? value : {}, pointerTo(this.path, key), this.losses, this.usual);
  }

  has(key: string): boolean {
    return Object.hasOwn(this.source, key) && !saysNothing(this.source[key]);
  }

  at(key: string): { readonly path: string; readonly keyword: string } {
    return { path: pointerTo(this.path, key), keyword: key };
  }

  lose(key: string, text: string): void {
    this.taken.add(key);
    this.losses.push({ ...this.at(key), text });
  }

  /** Loses a property that says something, with these words. */
  loseIfSaid(key: string, text: string): void {
    if (this.has(key)) this.lose(key, text);
    this.taken.add(key);
  }

  /** Names every property that nobody took. */
  finish(): void {
    for (const [key, value] of Object.entries(this.source)) {
      if (this.taken.has(key) || saysNothing(value)) continue;
      const usual = Object.hasOwn(this.usual, key) ? this.usual[key] : undefined;
      if (usual?.some((one) => one === ANYTHING || one === value)) continue;
      this.losses.push({ ...this.at(key), text: outsideTexts.property(key) });
    }
  }
}

/** Among usual values: whatever the property says bears on nothing that a form has. */
export const ANYTHING = Symbol('anything');

export function saysNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  if (Array.isArray(value)) return value.every(saysNothing);
  return isRecord(value) && Object.values(value).every(saysNothing);
}
