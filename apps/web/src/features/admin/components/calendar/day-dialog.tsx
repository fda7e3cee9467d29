import { Checkbox, NativeSelect } from '@mantine/core';
import { CALENDAR_DAY_KINDS, calendarEndpoints, type CalendarDay, type CalendarDayEdit } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../../components/dialog.js';
import { Stack } from '../../../../components/stack.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useCalendarCache } from '../../api/calendar.js';
import { FormFrame } from '../../../../components/forms/form-frame.js';
import { DayField, TextField } from '../../../../components/forms/text-field.js';
import { fieldIdOf, useFaults } from '../../../../components/forms/use-faults.js';
import { ImpactNote } from './impact-note.js';

const NAMES = ['date', 'kind', 'name', 'confirmed', 'decisionNo', 'source', 'swappedWith'] as const;
const NEW_DAY: CalendarDayEdit = {
  kind: 'HOLIDAY',
  name: '',
  confirmed: true,
  decisionNo: null,
  source: null,
  swappedWith: null,
};
const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** One day that differs from its weekday: new, or changed. */
export function DayDialog({ day, onClose }: { day: CalendarDay | null; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const { forget } = useCalendarCache();
  const [date, setDate] = useState<string | null>(day?.date ?? null);
  const [draft, setDraft] = useState<CalendarDayEdit>(() => ({ ...NEW_DAY, ...editOf(day) }));
  const save = useWrite(calendarEndpoints.setDay, {
    onSuccess: async () => {
      await forget();
      onClose();
    },
  });
  const labelOf = (path: string): string | undefined => {
    const name = NAMES.find((known) => known === path);
    return name && t(`calendar.${name}`);
  };
  const { faults, at } = useFaults(save.error, {
    labelOf,
    fallback: 'date',
    isEmpty: (path) => (path === 'name' && draft.name.trim() === '') || (path === 'date' && !date),
  });
  const put = (patch: Partial<CalendarDayEdit>): void => setDraft({ ...draft, ...patch });
  const optional = (name: 'decisionNo' | 'source') => ({
    path: name,
    label: t(`calendar.${name}`),
    value: draft[name],
    fault: at(name),
    isOptional: true,
    onChange: (value: string) => put({ [name]: value || null }),
  });
  return (
    <Dialog isOpen title={day ? t('calendar.changeTitle') : t('calendar.addTitle')} onClose={onClose}>
      <FormFrame
        faults={faults}
        isBusy={save.isPending}
        submitLabel={day ? t('calendar.save') : t('calendar.add')}
        onSubmit={() => save.mutate({ params: { date: date ?? '' }, body: draft })}
      >
        <Stack>
          {day ? (
            <p>{t('calendar.onDay', { day: day.date })}</p>
          ) : (
            <DayField path="date" label={t('calendar.date')} day={date} fault={at('date')} onDay={setDate} />
          )}
          <NativeSelect
            id={fieldIdOf('kind')}
            label={t('calendar.kind')}
            data={CALENDAR_DAY_KINDS.map((value) => ({ value, label: t(`dayKind.${value}`) }))}
            value={draft.kind}
            error={at('kind')}
            onChange={(event) => {
              const kind = CALENDAR_DAY_KINDS.find((value) => value === event.currentTarget.value);
              if (kind) put({ kind });
            }}
          />
          <TextField path="name" label={t('calendar.name')} value={draft.name} fault={at('name')} onChange={(name) => put({ name })} />
          <DayField
            path="swappedWith"
            label={t('calendar.swappedWith')}
            day={draft.swappedWith}
            fault={at('swappedWith')}
            isOptional
            onDay={(swappedWith) => put({ swappedWith })}
          />
          <TextField {...optional('decisionNo')} />
          <TextField {...optional('source')} />
          <Checkbox
            label={t('calendar.confirmedLabel')}
            description={t('calendar.confirmedHelp')}
            checked={draft.confirmed}
            onChange={(event) => put({ confirmed: event.currentTarget.checked })}
          />
          {isDay(date) && <ImpactNote dates={[date]} />}
        </Stack>
      </FormFrame>
    </Dialog>
  );
}

function editOf(day: CalendarDay | null): Partial<CalendarDayEdit> {
  if (!day) return {};
  const { date: _date, ...edit } = day;
  return edit;
}
