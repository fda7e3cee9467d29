import type { Language } from './language.js';

/** A text in the language of the reader, else in Vietnamese; `missing` while nothing is written. */
export const localText = (text: { vi: string; en?: string | undefined }, language: Language, missing = ''): string =>
  (language === 'en' && text.en) || text.vi || missing;
