import { createContext, type ReactNode, useContext } from 'react';
import { type UiLanguage, type UiTexts, uiTexts } from './texts';

const LanguageContext = createContext<UiLanguage>('vi');

export type UiLanguageProviderProps = { readonly language: UiLanguage; readonly children: ReactNode };

/** The language of the kit's own words under it; Vietnamese without one. */
export function UiLanguageProvider({ language, children }: UiLanguageProviderProps) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useUiTexts = (): UiTexts => uiTexts[useContext(LanguageContext)];
