import type { FormDefinition } from '@motcua/schema';
import { useCallback } from 'react';
import { useLanguage } from '../app/language';

/** Words of a form in the reader's language, by `<item id>.<property>`; Vietnamese where the authors gave no English. */
export function useFormWords({ texts }: Pick<FormDefinition, 'texts'>): (key: string, vietnamese: string) => string {
  const english = useLanguage((state) => state.language) === 'en' ? texts?.en : undefined;
  return useCallback((key, vietnamese) => english?.[key] ?? vietnamese, [english]);
}
