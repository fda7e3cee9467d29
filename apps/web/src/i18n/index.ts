import i18next, { type BackendModule, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { formatInstant, formatMoney, formatNumber, formatPlainDate } from '../lib/format.js';
import { asLanguage, chosenLanguage, type Language } from './language.js';
import { NAMESPACES, type Namespace } from './namespaces.js';
import common from './vi/common.json' with { type: 'json' };

/** Fetches one file of words; each language and namespace is a file of its own on the wire. */
const lazyWords: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    import(`./${language}/${namespace}.json`, { with: { type: 'json' } }).then(
      (file: { default: Record<string, unknown> }) => done(null, file.default),
      (error: Error) => done(error, null),
    );
  },
};

/** How params of texts are written: `{{amount, money}}`, `{{dueAt, instant}}`, `{{day, date}}`, `{{count, number}}`. */
function addFormats(instance: i18n): void {
  const formats = {
    money: (value: unknown) => formatMoney(Number(value)),
    number: (value: unknown, language: Language) => formatNumber(Number(value), language),
    instant: (value: unknown, language: Language) => formatInstant(String(value), language),
    date: (value: unknown, language: Language) => formatPlainDate(String(value), language),
  };
  for (const [name, format] of Object.entries(formats)) {
    instance.services.formatter?.add(name, (value: unknown, language) => format(value, asLanguage(language)));
  }
}

/** Starts the words: Vietnamese first and as fallback, further namespaces when a screen asks for them. */
export async function startWords(language: Language = chosenLanguage()): Promise<i18n> {
  await i18next
    .use(lazyWords)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'vi',
      supportedLngs: ['vi', 'en'],
      ns: ['common'],
      defaultNS: 'common',
      resources: { vi: { common } },
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
      returnNull: false,
      showSupportNotice: false,
    });
  addFormats(i18next);
  followLanguage(i18next);
  return i18next;
}

function followLanguage(instance: i18n): void {
  const tell = (): void => {
    document.documentElement.lang = asLanguage(instance.resolvedLanguage);
  };
  tell();
  instance.on('languageChanged', tell);
}

/** Loads words ahead of a screen, beside its code. */
export async function loadWords(...namespaces: Namespace[]): Promise<void> {
  await i18next.loadNamespaces(namespaces);
}

export { NAMESPACES, type Namespace };
