import type { OrganisationLevel } from '@motcua/schema';
import { boolean, index, integer, table, text } from '../platform/db/table';

export const organisations = table(
  'organisations',
  {
    id: text().primaryKey(),
    code: text().notNull().unique(),
    name: text().notNull(),
    level: text().$type<OrganisationLevel>().notNull(),
    parentId: text(),
    /** `/top/…/itself/`, so that a tree is one range and the ancestors need no recursion. */
    path: text().notNull(),
    depth: integer().notNull(),
    active: boolean().notNull(),
    search: text().notNull(),
    sortKey: text().notNull(),
    revision: integer().notNull(),
  },
  (t) => [index('organisations_parent').on(t.parentId), index('organisations_sorted').on(t.depth, t.sortKey)],
);
