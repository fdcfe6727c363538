import type { Json } from '@motcua/schema';
import { json, table, text } from '../platform/db/table';

/** Values that the regulation leaves open, kept as data. */
export const settings = table('settings', { name: text().primaryKey(), value: json<Json>().notNull() });
