import './pagination.css';
import { Button } from './Button';
import { Icon } from './Icon';
import { uiTexts } from './texts';

export type PaginationProps = {
  /** From 1. */
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
};

export function Pagination({ page, count, onPage }: PaginationProps) {
  if (count <= 1) return null;
  return (
    <nav className="mc-pagination" aria-label={uiTexts.pages}>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <Icon name="back" />
        {uiTexts.previousPage}
      </Button>
      <span aria-current="page">{uiTexts.pageOf(page, count)}</span>
      <Button disabled={page >= count} onClick={() => onPage(page + 1)}>
        {uiTexts.nextPage}
        <Icon name="forward" />
      </Button>
    </nav>
  );
}
