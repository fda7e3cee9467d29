import type { Measures } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state.js';
import { Figure } from '../../../components/figure.js';
import { Instant } from '../../../components/instant.js';
import { useLanguage } from '../../../i18n/language.js';
import { formatPercent } from '../../../lib/format.js';
import type { YearSummary } from '../api/public-figures.js';
import { publicCount, publicParts, type PublicCount } from './small-numbers.js';
import styles from './public-tables.module.css';
import { usePublicWords } from './use-public-words.js';

const COLUMNS = ['submitted', 'received', 'inTime', 'late', 'returned'] as const;
type ColumnName = (typeof COLUMNS)[number];

const COUNTS = {
  submitted: (measures) => measures.submitted,
  received: (measures) => measures.received,
  inTime: (measures) => measures.resolvedEarly + measures.resolvedOnTime,
  late: (measures) => measures.resolvedLate,
  returned: (measures) => measures.returned,
} as const satisfies Record<ColumnName, (measures: Measures) => number>;

/** Totals of the year and its months, with small numbers held back. */
export function YearSection({ summary, year }: { summary: YearSummary; year: number }) {
  const { t } = useTranslation('public-statistics');
  if (summary.measures.submitted === 0) return <EmptyState>{t('year.none', { year })}</EmptyState>;
  return (
    <section className={styles.section}>
      <h2>{t('year.title', { year })}</h2>
      <Totals summary={summary} />
      <Months summary={summary} year={year} />
      <p className={styles.note}>{t('year.small')}</p>
    </section>
  );
}

function Totals({ summary: { measures, onlineRate, onTimeRate } }: { summary: YearSummary }) {
  const { t } = useTranslation('public-statistics');
  const { language } = useLanguage();
  const words = usePublicWords();
  const rate = (share: number | null): string => (share === null ? t('year.tooFew') : formatPercent(share, language));
  const figures = [
    { key: 'submitted', label: t('column.submitted'), value: words(publicCount(measures.submitted)) },
    { key: 'received', label: t('column.received'), value: words(publicCount(measures.received)) },
    { key: 'online', label: t('year.online'), value: rate(onlineRate) },
    { key: 'onTime', label: t('year.onTime'), value: rate(onTimeRate) },
  ];
  return (
    <dl className={styles.figures}>
      {figures.map(({ key, label, value }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Months({ summary, year }: { summary: YearSummary; year: number }) {
  const { t } = useTranslation('public-statistics');
  const words = usePublicWords();
  const columns = COLUMNS.map((name) => ({
    name,
    total: COUNTS[name](summary.measures),
    shown: publicParts(summary.months.map(({ measures }) => COUNTS[name](measures))),
  }));
  const label = (month: string): string => t('month', { month: Number(month.slice(5)), year: month.slice(0, 4) });
  const submitted = columns[0]?.shown ?? [];
  return (
    <Figure
      title={t('months.message', { n: words(publicCount(summary.measures.submitted)), year })}
      subtitle={
        <>
          {t('months.measure')} · {t('asOf')} <Instant at={summary.asOf} />
        </>
      }
      chart={<MonthBars rows={summary.months.map(({ month }, at) => ({ label: label(month), count: submitted[at] ?? 0 }))} />}
      table={
        <table className={styles.table}>
          <caption className="visually-hidden">{t('months.caption', { year })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('column.month')}</th>
              {columns.map(({ name }) => (
                <th key={name} scope="col">
                  {t(`column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.total}>
              <th scope="row">{t('column.total')}</th>
              {columns.map(({ name, total }) => (
                <td key={name}>{words(publicCount(total))}</td>
              ))}
            </tr>
            {summary.months.map(({ month }, at) => (
              <tr key={month}>
                <th scope="row">{label(month)}</th>
                {columns.map(({ name, shown }) => (
                  <td key={name}>{words(shown[at] ?? 'NONE')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  );
}

/** One bar a month; what is held back has no bar. */
function MonthBars({ rows }: { rows: readonly { label: string; count: PublicCount }[] }) {
  const words = usePublicWords();
  const length = (count: PublicCount): number => (typeof count === 'number' ? count : 0);
  const longest = Math.max(1, ...rows.map(({ count }) => length(count)));
  return (
    <div className={styles.bars}>
      {rows.map(({ label, count }) => (
        <div key={label} className={styles.barRow}>
          <span>{label}</span>
          <span className={styles.track}>
            <span className={styles.bar} style={{ inlineSize: `${(length(count) / longest) * 100}%` }} />
            <span className={styles.value}>{words(count)}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
