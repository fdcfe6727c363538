import { createContext, type ReactNode, useContext } from 'react';
import type { FieldServices } from '../services';
import { type FieldTexts, fieldTexts, type Language } from '../texts';
import { UiLanguageProvider } from '../ui';

const ServicesContext = createContext<FieldServices | null>(null);
const LanguageContext = createContext<Language>('vi');

export type FieldServicesProviderProps = {
  readonly services: FieldServices;
  /** Language of the words round the form's own. */
  readonly language?: Language;
  readonly children: ReactNode;
};

/** Gives the renderers under it what they need of the app. */
export function FieldServicesProvider({ services, language = 'vi', children }: FieldServicesProviderProps) {
  return (
    <ServicesContext value={services}>
      <LanguageContext value={language}>
        <UiLanguageProvider language={language}>{children}</UiLanguageProvider>
      </LanguageContext>
    </ServicesContext>
  );
}

export const useOptionalServices = (): FieldServices | null => useContext(ServicesContext);

export function useFieldServices(): FieldServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('A field that needs services stands outside FieldServicesProvider');
  return services;
}

export const useFieldTexts = (): FieldTexts => fieldTexts[useContext(LanguageContext)];
