import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/language.js';
import { formatNumber } from '../../../../lib/format.js';

/** Counters are exact to here; one more means "more". */
const MOST_COUNTED = 999;

/** `12`, or `hơn 999`. */
export function useCountWords(): (count: number) => string {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  return (count) => (count > MOST_COUNTED ? t('queue.more') : formatNumber(count, language));
}
