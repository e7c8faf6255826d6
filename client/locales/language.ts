import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import zh from './zh-CN.json';

/** The languages of the product. A pack may speak one of them only; its texts then stay in that one. */
export type Language = 'zh-CN' | 'en';

const KEPT = 'zelian/language';

/** Starts with the language chosen last, else Chinese. English is fetched only for those who read it. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh-CN',
    fallbackLng: false,
    resources: { 'zh-CN': { translation: zh } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = 'zh-CN';
  if (keptLanguage() === 'en') await speak('en');
}

/** Changes the language, now and for the next visit. */
export async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const [{ default: en }, { default: studio }] = await Promise.all([
      import('./en.json'),
      import('./studio/en.json'),
    ]);
    i18next.addResourceBundle(language, 'translation', { ...en, studio });
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  keep(language);
}

export function otherLanguage(language: string): Language {
  return language === 'en' ? 'zh-CN' : 'en';
}

/** What a language calls itself. */
export function languageName(language: Language): string {
  return language === 'en' ? 'English' : '中文';
}

function keptLanguage(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // Then it is asked again next time.
  }
}
