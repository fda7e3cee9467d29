import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/language.js';
import { formatNumber } from '../../../lib/format.js';
import type { PublicCount } from './small-numbers.js';

/** How the public reads a count: `1–4`, `…` held back, `–` not collected. */
export function usePublicWords(): (count: PublicCount) => string {
  const { t } = useTranslation('public-statistics');
  const { language } = useLanguage();
  return (count) => {
    if (typeof count === 'number') return formatNumber(count, language);
    return t(`shown.${count}`);
  };
}
