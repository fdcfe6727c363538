import { create } from 'zustand';
import { type RuntimeTexts, texts as vietnamese } from './texts';

type Language = 'vi' | 'en';

type LanguageState = {
  readonly language: Language;
  readonly texts: RuntimeTexts;
  readonly choose: (language: Language) => Promise<void>;
};

const remembered = 'motcua-language';

export const useLanguage = create<LanguageState>((set) => ({
  language: 'vi',
  texts: vietnamese,
  choose: async (language) => {
    const texts = language === 'en' ? (await import('./texts.en')).texts : vietnamese;
    localStorage.setItem(remembered, language);
    document.documentElement.lang = language;
    set({ language, texts });
  },
}));

export const useTexts = (): RuntimeTexts => useLanguage((state) => state.texts);
export const currentTexts = (): RuntimeTexts => useLanguage.getState().texts;

/** The language chosen on this device before, if any. */
export function restoreLanguage() {
  if (localStorage.getItem(remembered) === 'en') void useLanguage.getState().choose('en');
}
