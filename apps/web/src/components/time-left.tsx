import type { DossierDetail } from '@motcua/contracts';
import { countdown, instant, instantFromIso, type Countdown } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { useNow } from '../lib/use-now.js';
import { plainDateOf } from '../lib/format.js';
import { useWorkingCalendar } from '../lib/working-calendar.js';

type Timed = Pick<DossierDetail, 'code' | 'status' | 'dueAt' | 'receptionDueAt' | 'timeUnit' | 'dueIfResumed'>;

const PAUSED = { SUPPLEMENT_REQUIRED: 'SUPPLEMENT', PAYMENT_REQUIRED: 'PAYMENT', STOPPED: 'STOP' } as const;
const isPaused = (status: Timed['status']): status is keyof typeof PAUSED => status in PAUSED;

/** Words by working time, and by the wall clock. */
const KEYS = { left: ['left', 'leftWall'], late: ['late', 'lateWall'] } as const;

/** The running clock in working time, minute by minute; while it stands, what the date would be if it ran again now. */
export function TimeLeft({ dossier }: { dossier: Timed }) {
  const { t } = useTranslation('status');
  const { code, status, dueAt, receptionDueAt, timeUnit, dueIfResumed } = dossier;
  if (isPaused(status)) return dueIfResumed ? <p>{t(`forecast.${PAUSED[status]}`, { at: dueIfResumed })}</p> : null;
  const agency = code.split('-')[0] ?? '';
  if (status === 'SUBMITTED' && receptionDueAt) return <Running agency={agency} dueAt={receptionDueAt} unit="hour" />;
  if ((status === 'RECEIVED' || status === 'PROCESSING') && dueAt && timeUnit) return <Running agency={agency} dueAt={dueAt} unit={timeUnit} />;
  return null;
}

function Running({ agency, dueAt, unit }: { agency: string; dueAt: string; unit: NonNullable<Timed['timeUnit']> }) {
  const now = useNow();
  const { t } = useTranslation('status');
  const years = [...new Set([now, Date.parse(dueAt)].map((ms) => Number(plainDateOf(ms).slice(0, 4))))];
  const calendar = useWorkingCalendar(agency, years);
  const words = useCountdownWords();
  if (!calendar) return null;
  const left = countdown({ calendar, now: instant(now), dueAt: instantFromIso(dueAt), unit });
  const amount = words(left);
  if (amount === '') return null;
  return (
    <p role="timer" aria-live="off">
      {t(`countdown.${KEYS[left.overdue ? 'late' : 'left'][left.inWorkingTime ? 0 : 1]}`, { amount })}
    </p>
  );
}

/** `1 ngày 6 giờ 20 phút`; parts of nought are left out, nothing at all gives an empty text. */
function useCountdownWords() {
  const { t } = useTranslation('status');
  return ({ days, hours, minutes }: Countdown): string =>
    [
      ...(days > 0 ? [t('countdown.days', { count: days })] : []),
      ...(hours > 0 ? [t('countdown.hours', { count: hours })] : []),
      ...(minutes > 0 ? [t('countdown.minutes', { count: minutes })] : []),
    ].join(' ');
}
