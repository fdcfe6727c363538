import type { ReactNode } from 'react';

/** Words for screen readers alone; the class stands in base.css. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="mc-hidden">{children}</span>;
}
