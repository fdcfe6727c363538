/**
 * Tìm không dấu: the folded text kept in a search column, and the condition that finds it. LIKE and collations differ
 * between the engines, so both sides are folded here and compared as plain text.
 */
import { foldText } from '@motcua/schema';
import { type AnyColumn, type SQL, sql } from 'drizzle-orm';

export { foldText };

/** Every word of the search occurs in the folded column. */
export function containsText(column: AnyColumn, search: string): SQL | undefined {
  const words = foldText(search).split(' ').filter(Boolean).slice(0, 12);
  const conditions = words.map((word) => sql`${column} like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`);
  return conditions.length === 0 ? undefined : sql.join(conditions, sql` and `);
}
