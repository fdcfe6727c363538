import { EmptyState } from '@motcua/fields/ui';
import { Link } from 'react-router';
import { useTexts } from './language';
import { PageTitle } from './PageTitle';

export function NotFoundPage() {
  const texts = useTexts();
  return (
    <div className="rt-page">
      <PageTitle>{texts.notFoundTitle}</PageTitle>
      <EmptyState title={<h1>{texts.notFoundTitle}</h1>} action={<Link to="/">{texts.home}</Link>}>
        {texts.notFound}
      </EmptyState>
    </div>
  );
}
