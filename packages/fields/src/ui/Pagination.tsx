import './pagination.css';
import { Button } from './Button';
import { Icon } from './Icon';
import { useUiTexts } from './language';

export type PaginationProps = {
  /** From 1. */
  readonly page: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
};

export function Pagination({ page, count, onPage }: PaginationProps) {
  const texts = useUiTexts();
  if (count <= 1) return null;
  return (
    <nav className="mc-pagination" aria-label={texts.pages}>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        <Icon name="back" />
        {texts.previousPage}
      </Button>
      <span aria-current="page">{texts.pageOf(page, count)}</span>
      <Button disabled={page >= count} onClick={() => onPage(page + 1)}>
        {texts.nextPage}
        <Icon name="forward" />
      </Button>
    </nav>
  );
}
