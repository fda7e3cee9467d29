import type { CalendarDay, CalendarDifference } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '../../../../components/figure.js';
import { PlainDay } from '../../../../components/instant.js';
import styles from './calendar.module.css';

/** Old and new, day by day. */
export function PreviewTable({ differences }: { differences: readonly CalendarDifference[] }) {
  const { t } = useTranslation('admin');
  return (
    <ScrollRegion label={t('calendar.previewCaption')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('calendar.previewCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('calendar.date')}</th>
            <th scope="col">{t('calendar.change')}</th>
            <th scope="col">{t('calendar.now')}</th>
            <th scope="col">{t('calendar.afterwards')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ date, before, after }) => (
            <tr key={date}>
              <th scope="row">
                <PlainDay day={date} />
              </th>
              <td>{before === null ? t('calendar.isAdded') : after === null ? t('calendar.isRemoved') : t('calendar.isChanged')}</td>
              <td>
                <DayText day={before} />
              </td>
              <td>
                <DayText day={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function DayText({ day }: { day: CalendarDay | null }) {
  const { t } = useTranslation('admin');
  if (!day) return <>{t('calendar.asWeekday')}</>;
  return (
    <span className={styles.difference}>
      <span>{t(`dayKind.${day.kind}`)}</span>
      <span lang="vi">{day.name}</span>
      <span className={styles.source}>
        {day.confirmed ? t('calendar.isConfirmed') : t('calendar.isUnconfirmed')}
        {[day.decisionNo, day.source].filter(Boolean).map((text) => ` · ${text ?? ''}`)}
      </span>
    </span>
  );
}
