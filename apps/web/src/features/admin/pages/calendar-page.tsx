import type { CalendarDay, CalendarOverview } from '@motcua/contracts';
import { NativeSelect } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { plainDateOf } from '../../../lib/format.js';
import { useTitle } from '../../../lib/use-title.js';
import { calendarQuery } from '../api/calendar.js';
import { DayDialog } from '../components/calendar/day-dialog.js';
import { ImportDialog } from '../components/calendar/import-dialog.js';
import { InstallationHours } from '../components/calendar/installation-hours.js';
import { RecountCard } from '../components/calendar/recount-card.js';
import { YearDays } from '../components/calendar/year-days.js';
import { YearState } from '../components/calendar/year-state.js';
import styles from '../components/calendar/calendar.module.css';

/** What is open over the page: a day being edited, a new one, or a file being taken in. */
type Open = { kind: 'day'; day: CalendarDay | null } | { kind: 'import' } | null;

/** The working calendar: days that differ from their weekday, years that count, hours of the installation. */
export default function CalendarPage() {
  const { t } = useTranslation('admin');
  const query = useQuery(calendarQuery);
  const [open, setOpen] = useState<Open>(null);
  useTitle({ screen: t('calendar.title') });
  const close = (): void => setOpen(null);
  return (
    <Stack gap="section">
      <PageHeading
        lead={t('calendar.lead')}
        aside={
          <>
            <ActionButton variant="main" icon={IconPlus} onClick={() => setOpen({ kind: 'day', day: null })}>
              {t('calendar.add')}
            </ActionButton>
            <ActionButton icon={IconFileImport} onClick={() => setOpen({ kind: 'import' })}>
              {t('calendar.import')}
            </ActionButton>
          </>
        }
      >
        {t('calendar.title')}
      </PageHeading>
      <QueryView query={query} shape="table">
        {(overview) => (
          <Stack gap="section">
            <YearView overview={overview} onEdit={(day) => setOpen({ kind: 'day', day })} />
            <InstallationHours hours={overview.workingHours} />
            <RecountCard />
          </Stack>
        )}
      </QueryView>
      {open?.kind === 'day' && <DayDialog day={open.day} onClose={close} />}
      {open?.kind === 'import' && <ImportDialog onClose={close} />}
    </Stack>
  );
}

function YearView({ overview, onEdit }: { overview: CalendarOverview; onEdit: (day: CalendarDay) => void }) {
  const { t } = useTranslation('admin');
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(plainDateOf(Date.now()).slice(0, 4));
  const year = Number(/^20\d\d$/.exec(search.get('year') ?? '')?.[0] ?? thisYear);
  const known = overview.years.map((state) => state.year);
  const years = [...new Set([...known, thisYear, thisYear + 1, year])].sort((one, other) => other - one);
  const state = overview.years.find((candidate) => candidate.year === year);
  const days = overview.days.filter(({ date }) => date.startsWith(`${year}-`));
  const unconfirmed = days.filter(({ confirmed }) => !confirmed).length;
  return (
    <Stack>
      <div className={styles.year}>
        <NativeSelect
          label={t('calendar.year')}
          value={String(year)}
          data={years.map(String)}
          onChange={(event) => setSearch({ year: event.currentTarget.value }, { replace: true, preventScrollReset: true })}
        />
        <YearState key={year} year={year} isComplete={state?.complete ?? false} days={days.length} unconfirmed={unconfirmed} />
      </div>
      <YearDays year={year} days={days} onEdit={onEdit} />
    </Stack>
  );
}
