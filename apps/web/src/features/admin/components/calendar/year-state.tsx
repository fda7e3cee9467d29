import { calendarAdminEndpoints } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useCalendarCache } from '../../api/calendar.js';
import styles from './calendar.module.css';

export interface YearStateProps {
  year: number;
  isComplete: boolean;
  days: number;
  unconfirmed: number;
}

/** Whether due dates are counted in a year; only a complete calendar may be counted with. */
export function YearState({ year, isComplete, days, unconfirmed }: YearStateProps) {
  const { t } = useTranslation('admin');
  const { take } = useCalendarCache();
  const [isAsking, setAsking] = useState(false);
  const set = useWrite(calendarAdminEndpoints.setYear, {
    onSuccess: take,
    onSettled: () => setAsking(false),
  });
  const complete = (value: boolean): void => set.mutate({ params: { year }, body: { complete: value } });
  return (
    <div className={styles.state}>
      <p>
        {t('calendar.days', { count: days })}
        {unconfirmed > 0 && ` ${t('calendar.unconfirmedDays', { count: unconfirmed })}`}{' '}
        {isComplete ? t('calendar.isComplete') : t('calendar.isNotComplete')}
      </p>
      <ActionButton isBusy={set.isPending} onClick={() => (isComplete ? setAsking(true) : complete(true))}>
        {isComplete ? t('calendar.openYear', { year }) : t('calendar.closeYear', { year })}
      </ActionButton>
      {set.error && <ErrorPanel error={set.error} />}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('calendar.openYearTitle', { year })}
        act={t('calendar.openYear', { year })}
        isDanger
        isBusy={set.isPending}
        onAct={() => complete(false)}
        onBack={() => setAsking(false)}
      >
        <p>{t('calendar.openYearText', { year })}</p>
      </ConfirmDialog>
    </div>
  );
}
