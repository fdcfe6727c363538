import { useEffect } from 'react';
import { useTexts } from './language';

/** The page's name in the browser's tab and history. */
export function PageTitle({ children }: { readonly children: string }) {
  const texts = useTexts();
  useEffect(() => {
    document.title = `${children} · ${texts.product}`;
  }, [children, texts]);
  return null;
}
