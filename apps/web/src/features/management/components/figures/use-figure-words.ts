import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../i18n/language.js';
import { formatNumber, formatPercent, formatPlainDate } from '../../../../lib/format.js';
import type { Share } from './shares.js';

/** How figures are written: no rate of a small whole, never a rate without its count, changes in points. */
export function useFigureWords() {
  const { t } = useTranslation('management');
  const { language } = useLanguage();
  const number = (value: number): string => formatNumber(value, language);
  const signed = (value: number, text: string): string => (value === 0 ? text : `${value > 0 ? '+' : '−'}${text}`);
  return {
    number,
    /** Both ends of a period, without weekdays. */
    ends: ({ from, to }: { from: string; to: string }) => ({
      from: formatPlainDate(from, language, false),
      to: formatPlainDate(to, language, false),
    }),
    percent: (share: number): string => formatPercent(share, language),
    /** `97,4%`, `3 trên 5` or `–`. */
    share: (share: Share): string => {
      if (share.kind === 'none') return '–';
      if (share.kind === 'rate') return formatPercent(share.share, language);
      return t('share.count', { part: number(share.part), whole: number(share.whole) });
    },
    /** `(40.113/41.208)` beside a rate, nothing beside a count. */
    counts: (share: Share): string => (share.kind === 'rate' ? `(${number(share.part)}/${number(share.whole)})` : ''),
    /** `+1,2 điểm` */
    points: (points: number): string => t('share.points', { points: signed(points, number(Math.abs(points) * 100)) }),
    /** `+3,0%` against a count of last year. */
    growth: (now: number, before: number): string => signed(now - before, formatPercent(Math.abs(now - before) / before, language)),
  };
}
