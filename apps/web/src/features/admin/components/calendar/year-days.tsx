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
  const [removed, setRemoved] = useState<CalendarDay | null>(null);
  if (days.length === 0) return <EmptyState>{t('calendar.none', { year })}</EmptyState>;
  const months = [...new Set(days.map(({ date }) => date.slice(0, 7)))].sort();
  return (
    <>
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
                {days
                  .filter(({ date }) => date.startsWith(month))
                  .map((day) => (
                    <DayRow key={day.date} day={day} onEdit={onEdit} onRemove={setRemoved} />
                  ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {removed && <RemoveDayDialog day={removed} onClose={() => setRemoved(null)} />}
    </>
  );
}

interface DayRowProps {
  day: CalendarDay;
  onEdit: (day: CalendarDay) => void;
  onRemove: (day: CalendarDay) => void;
}

function DayRow({ day, onEdit, onRemove }: DayRowProps) {
  const { t } = useTranslation(['admin', 'common']);
  const { language } = useLanguage();
  const { date, kind, name, decisionNo, source, swappedWith } = day;
  const words = formatPlainDate(date, language);
  return (
    <tr>
      <th scope="row">
        <PlainDay day={date} />
      </th>
      <td>
        {t(`admin:dayKind.${kind}`)}
        {swappedWith && (
          <span className={styles.source}>
            {' '}
            {t('admin:calendar.for')} <PlainDay day={swappedWith} withWeekday={false} />
          </span>
        )}
      </td>
      <td lang="vi">{name}</td>
      <td>
        <ConfirmedFlag isConfirmed={day.confirmed} />
      </td>
      <td>
        <span lang="vi">{decisionNo ?? '–'}</span>
        {source && (
          <span className={styles.source}>
            <br />
            <Source text={source} />
          </span>
        )}
      </td>
      <td>
        <div className={styles.acts}>
          <ActionButton variant="quiet" aria-label={t('admin:calendar.editDay', { day: words })} onClick={() => onEdit(day)}>
            {t('common:edit')}
          </ActionButton>
          <ActionButton variant="quiet" aria-label={t('admin:calendar.removeDay', { day: words })} onClick={() => onRemove(day)}>
            {t('admin:calendar.remove')}
          </ActionButton>
        </div>
      </td>
    </tr>
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

const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

function Source({ text }: { text: string }) {
  return isWebAddress(text) ? (
    <a href={text} rel="noreferrer">
      {new URL(text).hostname}
    </a>
  ) : (
    <>{text}</>
  );
}
