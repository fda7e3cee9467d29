import type { CalendarDay } from '@motcua/contracts';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { EmptyState } from '../../../../components/empty-state.js';
import { ScrollRegion } from '../../../../components/figure.js';
import { Icon } from '../../../../components/icon.js';
import { PlainDay } from '../../../../components/instant.js';
import { useLanguage } from '../../../../i18n/language.js';
import { formatPlainDate } from '../../../../lib/format.js';
import { useIsNarrow } from '../../../../lib/use-is-narrow.js';
import styles from './calendar.module.css';
import { RemoveDayDialog } from './remove-day-dialog.js';

export interface YearDaysProps {
  year: number;
  days: readonly CalendarDay[];
  onEdit: (day: CalendarDay) => void;
}

/** The days of a year that differ from their weekday, by month. */
export function YearDays({ year, days, onEdit }: YearDaysProps) {
  const { t } = useTranslation('admin');
  const isNarrow = useIsNarrow();
  const [removed, setRemoved] = useState<CalendarDay | null>(null);
  if (days.length === 0) return <EmptyState>{t('calendar.none', { year })}</EmptyState>;
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))].sort();
  const daysOf = (month: string): readonly CalendarDay[] => days.filter(({ date }) => date.startsWith(month));
  const part = { months, daysOf, year, onEdit, onRemove: setRemoved };
  return (
    <>
      {isNarrow ? <DayCards {...part} /> : <DayTable {...part} />}
      {removed && <RemoveDayDialog day={removed} onClose={() => setRemoved(null)} />}
    </>
  );
}

interface PartProps extends Omit<DayProps, 'day'> {
  year: number;
  months: readonly string[];
  daysOf: (month: string) => readonly CalendarDay[];
}

function DayTable({ year, months, daysOf, ...acts }: PartProps) {
  const { t } = useTranslation('admin');
  return (
    <ScrollRegion label={t('calendar.caption', { year })}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('calendar.caption', { year })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar.date')}</th>
            <th scope="col">{t('calendar.kind')}</th>
            <th scope="col">{t('calendar.name')}</th>
            <th scope="col">{t('calendar.confirmed')}</th>
            <th scope="col">{t('calendar.decisionNo')}</th>
            <th scope="col">{t('calendar.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <Fragment key={month}>
              <tr>
                <th colSpan={6} scope="rowgroup" className={styles.month}>
                  {t('calendar.month', { month: Number(month.slice(5)), year })}
                </th>
              </tr>
              {daysOf(month).map((day) => (
                <DayRow key={day.date} day={day} {...acts} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** On a phone each day is a card of its own; six columns would be a word wide. */
function DayCards({ year, months, daysOf, ...acts }: PartProps) {
  const { t } = useTranslation('admin');
  return months.map((month) => (
    <section key={month} aria-label={t('calendar.month', { month: Number(month.slice(5)), year })}>
      <h2 className={styles.monthHeading}>{t('calendar.month', { month: Number(month.slice(5)), year })}</h2>
      <ul className={styles.cards}>
        {daysOf(month).map((day) => (
          <li key={day.date}>
            <p>
              <strong>
                <PlainDay day={day.date} />
              </strong>
            </p>
            <p>
              <Kind day={day} />. <span lang="vi">{day.name}</span>
            </p>
            <ConfirmedFlag isConfirmed={day.confirmed} />
            <p>
              <Decision day={day} />
            </p>
            <DayActs day={day} {...acts} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

interface DayProps {
  day: CalendarDay;
  onEdit: (day: CalendarDay) => void;
  onRemove: (day: CalendarDay) => void;
}

function DayRow(props: DayProps) {
  const { day } = props;
  return (
    <tr>
      <th scope="row">
        <PlainDay day={day.date} />
      </th>
      <td>
        <Kind day={day} />
      </td>
      <td lang="vi">{day.name}</td>
      <td>
        <ConfirmedFlag isConfirmed={day.confirmed} />
      </td>
      <td>
        <Decision day={day} />
      </td>
      <td>
        <DayActs {...props} />
      </td>
    </tr>
  );
}

function Kind({ day: { kind, swappedWith } }: { day: CalendarDay }) {
  const { t } = useTranslation('admin');
  return (
    <>
      {t(`dayKind.${kind}`)}
      {swappedWith && (
        <span className={styles.source}>
          {' '}
          {t('calendar.for')} <PlainDay day={swappedWith} withWeekday={false} />
        </span>
      )}
    </>
  );
}

/** The decision that made the day, and where it can be read; a dash when neither is known. */
function Decision({ day: { decisionNo, source } }: { day: CalendarDay }) {
  return (
    <>
      {(decisionNo ?? source) === null && '–'}
      {decisionNo && <span lang="vi">{decisionNo}</span>}
      {decisionNo && source && <br />}
      {source && (
        <span className={styles.source}>
          <Source text={source} />
        </span>
      )}
    </>
  );
}

function DayActs({ day, onEdit, onRemove }: DayProps) {
  const { t } = useTranslation(['admin', 'common']);
  const { language } = useLanguage();
  const words = formatPlainDate(day.date, language);
  return (
    <div className={styles.acts}>
      <ActionButton variant="quiet" aria-label={t('admin:calendar.editDay', { day: words })} onClick={() => onEdit(day)}>
        {t('common:edit')}
      </ActionButton>
      <ActionButton variant="quiet" aria-label={t('admin:calendar.removeDay', { day: words })} onClick={() => onRemove(day)}>
        {t('admin:calendar.remove')}
      </ActionButton>
    </div>
  );
}

/** Word and icon, never the colour alone. */
export function ConfirmedFlag({ isConfirmed }: { isConfirmed: boolean }) {
  const { t } = useTranslation('admin');
  return (
    <span className={styles.flag} data-unconfirmed={isConfirmed ? undefined : true}>
      <Icon of={isConfirmed ? IconCheck : IconAlertTriangle} />
      {isConfirmed ? t('calendar.isConfirmed') : t('calendar.isUnconfirmed')}
    </span>
  );
}

/** Where a source names a page, the page is a link by the name of its host; what stands before it stays words. */
const WITH_ADDRESS = /^(.*?)(https?:\/\/\S+)$/s;

function Source({ text }: { text: string }) {
  const [, words, address] = WITH_ADDRESS.exec(text) ?? [];
  if (!address || !URL.canParse(address)) return <>{text}</>;
  return (
    <>
      {words}
      <a href={address} rel="noreferrer">
        {new URL(address).hostname}
      </a>
    </>
  );
}
