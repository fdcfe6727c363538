import { EmptyState, Row } from '@motcua/fields/ui';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
import { appTexts } from './texts';

type ScreenProps = {
  readonly title: string;
  /** Beside the heading: the screen's actions, the main one last. */
  readonly actions?: ReactNode;
  readonly lead?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
  readonly children: ReactNode;
};

/** An ordinary screen: heading, actions, content; the browser's title follows it. */
export function Screen({ title, actions, lead, back, children }: ScreenProps) {
  useTitle(title);
  return (
    <div className="de-screen">
      {back && (
        <Link className="de-back" to={back.to}>
          ← {back.label}
        </Link>
      )}
      <Row align="between">
        <h1>{title}</h1>
        {actions && <Row>{actions}</Row>}
      </Row>
      {lead && <p className="de-lead">{lead}</p>}
      {children}
    </div>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – ${appTexts.product}`;
  }, [title]);
}

export function NotFound() {
  return (
    <Screen title={appTexts.notFoundTitle}>
      <EmptyState title={appTexts.notFoundText} action={<Link to="/">{appTexts.home}</Link>} />
    </Screen>
  );
}
