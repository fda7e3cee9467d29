import { useTranslation } from 'react-i18next';
import { paths } from '../../../../lib/paths.js';
import type { Overview } from '../../api/overview.js';
import type { FiguresFilter } from '../filter/use-figures-filter.js';
import { FigureTile, FigureTiles } from '../figures/figure-tile.js';
import { onTimeOf, pointsBetween, receptionOf, resolvedOf, shareOf, type Share } from '../figures/shares.js';
import { useFigureWords } from '../figures/use-figure-words.js';

export interface SixFiguresProps {
  overview: Overview;
  filter: FiguresFilter;
  /** Share filed online in the same period a year earlier; undefined while it is asked for, 'failed' when it could not be read. */
  onlineBefore: Share | 'failed' | undefined;
}

/** The year that a period is compared with; two when it lies over New Year. */
function yearsBefore(from: string, to: string): string {
  const [first, last] = [from, to].map((day) => String(Number(day.slice(0, 4)) - 1));
  return first === last ? `${first}` : `${first}–${last}`;
}

/** The six figures of M1, each with the year before, its counts, how it is counted and the list behind it. */
export function SixFigures({ overview, filter, onlineBefore }: SixFiguresProps) {
  const { t } = useTranslation('management');
  const words = useFigureWords();
  const { measures, previous, onlineSubmitted, open, overdue } = overview;
  const { from, to, agencyId } = filter;
  const link = (query: Record<string, string>): string => paths.management.detail.href({ from, to, agencyId, ...query });
  const year = yearsBefore(from, to);
  const counted = (name: 'received' | 'resolved', now: number, before: number) => ({
    label: t(`overview.${name}`),
    definition: t(`overview.means.${name}`),
    value: words.number(now),
    change:
      before > 0
        ? t('overview.growth', { year, before: words.number(before), growth: words.growth(now, before) })
        : t('overview.noBefore', { year }),
  });
  const compared = (now: Share, before: Share): string => {
    if (before.kind === 'none') return t('overview.noBefore', { year });
    const points = pointsBetween(now, before);
    return points === null
      ? t('overview.tooFew', { year, before: words.share(before) })
      : t('overview.points', { year, before: words.share(before), points: words.points(points) });
  };
  const changeSince = (now: Share, before: SixFiguresProps['onlineBefore']): string => {
    if (before === 'failed') return t('overview.beforeUnread', { year });
    return before ? compared(now, before) : ' ';
  };
  const rated = (name: 'online' | 'onTime' | 'reception', now: Share, before: SixFiguresProps['onlineBefore']) => ({
    label: t(`overview.${name}`),
    definition: t(`overview.means.${name}`),
    value: words.share(now),
    counts: words.counts(now),
    change: changeSince(now, before),
  });
  return (
    <FigureTiles label={t('overview.figures')}>
      <FigureTile {...counted('received', measures.received, previous.received)} to={link({ measure: 'received' })} />
      <FigureTile {...counted('resolved', resolvedOf(measures), resolvedOf(previous))} to={link({ by: 'procedure' })} />
      <FigureTile {...rated('online', shareOf(onlineSubmitted, measures.submitted), onlineBefore)} to={link({ by: 'channel' })} />
      <FigureTile {...rated('onTime', onTimeOf(measures), onTimeOf(previous))} to={link({ by: 'month' })} />
      <FigureTile {...rated('reception', receptionOf(measures), receptionOf(previous))} to={link({ measure: 'receptionLate' })} />
      <FigureTile
        label={t('overview.overdue')}
        definition={t('overview.means.overdue')}
        value={words.number(overdue)}
        change={t('overview.ofOpen', { open: words.number(open) })}
        to={link({ measure: 'overdue' })}
        isAlarming={overdue > 0}
      />
    </FigureTiles>
  );
}
