import type { LocalText } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Language } from '../lib/format.js';
import { readLocal, writeLocal } from '../lib/local-store.js';

export { LANGUAGES, type Language };

/** A text as one of our languages, Vietnamese when it is none. */
export function asLanguage(text: string | undefined): Language {
  return LANGUAGES.find((language) => text === language) ?? 'vi';
}

/** The language chosen on this machine before; Vietnamese first, whatever the browser says. */
export const chosenLanguage = (): Language => asLanguage(readLocal('language'));

/** A text in a language, Vietnamese where it was not translated; `missing` while nothing is written. */
export const localText = (text: LocalText, language: Language, missing = ''): string => (language === 'en' && text.en) || text.vi || missing;

/** Current language and how to change it; page and draft stay (screens.md §3). */
export function useLanguage(): { language: Language; change: (language: Language) => void } {
  const { i18n } = useTranslation();
  return {
    language: asLanguage(i18n.resolvedLanguage ?? i18n.language),
    change: (language) => {
      writeLocal('language', language);
      void i18n.changeLanguage(language);
    },
  };
}
