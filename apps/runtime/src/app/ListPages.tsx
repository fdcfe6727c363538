import { Pagination } from '@motcua/fields/ui';

type Counted = { readonly total: number; readonly page: number; readonly pageSize: number };

/** Pages of a list; nothing when there is one page. */
export function ListPages({ found, onPage }: { readonly found: Counted; readonly onPage: (page: number) => void }) {
  const count = Math.ceil(found.total / found.pageSize);
  return count > 1 ? <Pagination page={found.page} count={count} onPage={onPage} /> : null;
}
