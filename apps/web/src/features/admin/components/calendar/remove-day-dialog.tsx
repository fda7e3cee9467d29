import { calendarEndpoints, type CalendarDay } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useCalendarCache } from '../../api/calendar.js';
import { ImpactNote } from './impact-note.js';

/** Makes a date follow its weekday again. */
export function RemoveDayDialog({ day, onClose }: { day: CalendarDay; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { forget } = useCalendarCache();
  const remove = useWrite(calendarEndpoints.removeDay, {
    onSuccess: async () => {
      await forget();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      title={t('calendar.removeTitle', { day: day.date, name: day.name })}
      act={t('calendar.removeAct')}
      isDanger
      isBusy={remove.isPending}
      onAct={() => remove.mutate({ params: { date: day.date } })}
      onBack={onClose}
    >
      <p>{t('calendar.removeText')}</p>
      <ImpactNote dates={[day.date]} />
      {remove.error && <ErrorPanel error={remove.error} />}
    </ConfirmDialog>
  );
}
