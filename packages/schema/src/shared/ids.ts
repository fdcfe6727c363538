const inherited: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
const idShape = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Regex source of a data name; the names that every object inherits are refused besides. */
export const DATA_NAME_PATTERN = '^[A-Za-z][A-Za-z0-9_]{0,63}$';
const nameShape = new RegExp(DATA_NAME_PATTERN);

/** Mã nội bộ of a page, item, condition, check or step. */
export const isItemId = (value: unknown): value is string =>
  typeof value === 'string' && idShape.test(value) && !inherited.has(value);

/** Tên dữ liệu: whether it may be a key of the answers (`__proto__`, `constructor`, `toString` … may not). */
export const dataNameAllowed = (name: unknown): name is string =>
  typeof name === 'string' && nameShape.test(name) && !inherited.has(name);
