import { calendarAdminEndpoints, WEEKDAYS, type WorkingHours } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../components/facts.js';
import { Notice } from '../../../../components/notice.js';
import { Stack } from '../../../../components/stack.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useCalendarCache } from '../../api/calendar.js';
import { FormFrame } from '../../../../components/forms/form-frame.js';
import { useFaults } from '../../../../components/forms/use-faults.js';
import { HoursEditor } from '../hours/hours-editor.js';
import { draftOfHours, hoursOfDraft } from '../hours/hours-text.js';

/** Hours which agencies without hours of their own follow. */
export function InstallationHours({ hours }: { hours: WorkingHours }) {
  const { t } = useTranslation('admin');
  const { take } = useCalendarCache();
  const [draft, setDraft] = useState(() => draftOfHours(hours));
  const save = useWrite(calendarAdminEndpoints.setWorkingHours, { onSuccess: take });
  const labelOf = (path: string): string | undefined => {
    const day = WEEKDAYS.find((name) => path.startsWith(`workingHours.${name}`));
    if (day) return t(`hours.day.${day}`);
    return path === 'workingHours' ? t('hours.title') : undefined;
  };
  const { faults } = useFaults(save.error, { labelOf, fallback: 'workingHours' });
  const at = (path: string): string | undefined => faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.text;
  return (
    <Card title={t('calendar.commonHours')}>
      <Stack>
        <p>{t('calendar.commonHoursHelp')}</p>
        {save.isSuccess && (
          <Notice tone="success" role="status">
            <p>{t('calendar.hoursSaved')}</p>
          </Notice>
        )}
        <FormFrame
          faults={faults}
          isBusy={save.isPending}
          submitLabel={t('calendar.saveHours')}
          isMain={false}
          onSubmit={() => save.mutate({ body: { workingHours: hoursOfDraft(draft) } })}
        >
          <HoursEditor draft={draft} onChange={setDraft} faultAt={at} />
        </FormFrame>
      </Stack>
    </Card>
  );
}
