import type { DeadlineLine, TimeTagData } from '@motcua/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatInstant, formatPlainDate, formatTime, type Language } from '../lib/format.js';
import { useLanguage } from './language.js';

type StatusWords = TFunction<'status'>;
type DayRange = { from: string; to: string };

/** An amount in the unit of the procedure: `3 ngày làm việc`. */
function amountOf(t: StatusWords, time: TimeTagData): string {
  return t(`unit.${time.unit ?? 'working-day'}`, { count: time.amount ?? 0 });
}

function tagWords(t: StatusWords, time: TimeTagData, due: { at: string; time: string }): string {
  const amount = amountOf(t, time);
  const words = {
    NONE: () => '',
    IN_TIME: () => due.at,
    DUE_SOON: () =>
      time.amount === 0 ? t('time.dueToday', { time: due.time }) : t('time.dueSoon', { amount }),
    OVERDUE: () => (time.amount === 0 ? t('time.overdueJust') : t('time.overdue', { amount })),
    PAUSED: () => t('time.paused'),
    DONE: () => (time.timeliness ? t(`timeliness.${time.timeliness}`) : ''),
  } satisfies Record<TimeTagData['kind'], () => string>;
  return words[time.kind]();
}

function days(line: DayRange, language: Language): string {
  const from = formatPlainDate(line.from, language);
  return line.from === line.to ? from : `${from} – ${formatPlainDate(line.to, language)}`;
}

/** The words of one fact of a count; every kind of fact has its own. */
function whyWords(t: StatusWords, line: DeadlineLine, language: Language): string {
  const at = (iso: string): string => formatInstant(iso, language);
  switch (line.kind) {
    case 'START':
      return t('why.START', { at: at(line.at) });
    case 'START_MOVED':
      return t(`why.START_MOVED.${line.reason}`, { to: at(line.to), names: line.names.join(', ') });
    case 'WORKING_HOURS':
    case 'WORKING_DAYS':
    case 'CALENDAR_DAYS':
    case 'MONTHS':
      return t(`why.${line.kind}`, { count: line.amount, to: at(line.to) });
    case 'DUE_MOVED':
      return line.names.length > 0
        ? t('why.DUE_MOVED_HOLIDAY', { to: at(line.to), names: line.names.join(', ') })
        : t('why.DUE_MOVED', { to: at(line.to) });
    case 'HOLIDAY_SKIPPED':
      return (
        t('why.HOLIDAY_SKIPPED', { days: days(line, language), name: line.name }) + notConfirmed(t, line)
      );
    case 'WEEKEND_SKIPPED':
      return t('why.WEEKEND_SKIPPED', { days: days(line, language) });
    case 'MAKE_UP_DAY':
      return (
        t('why.MAKE_UP_DAY', { day: formatPlainDate(line.date, language), name: line.name }) +
        notConfirmed(t, line)
      );
    case 'HOLD':
      return holdWords(t, line, at);
    case 'RECOUNT':
      return t('why.RECOUNT', { at: at(line.at), from: at(line.from), to: at(line.to) });
    case 'PROMISE_KEPT':
      return t('why.PROMISE_KEPT', { at: at(line.at) });
    case 'EXTENSION':
      return t('why.EXTENSION', { at: at(line.decidedAt), from: at(line.from), to: at(line.to) });
    case 'DUE':
      return t('why.DUE', { at: at(line.at) });
  }
}

const notConfirmed = (t: StatusWords, line: { confirmed: boolean }): string =>
  line.confirmed ? '' : ` ${t('why.notConfirmed')}`;

type HoldLine = Extract<DeadlineLine, { kind: 'HOLD' }>;

function holdWords(t: StatusWords, line: HoldLine, at: (iso: string) => string): string {
  const reason = t(`why.holdReason.${line.reason}`);
  const stood =
    line.to === null || line.dueAfter === null
      ? t('why.HOLD_OPEN', { from: at(line.from), reason })
      : t(`why.HOLD.${line.policy}`, { from: at(line.from), to: at(line.to), reason, due: at(line.dueAfter) });
  return [stood, ...toldWords(t, line)].join(' ');
}

/** Who stopped the clock, by which paper, and why. */
function toldWords(t: StatusWords, { told }: HoldLine): string[] {
  if (!told) return [];
  const { byName, paperNumber, ground } = told;
  return [
    ...(byName ? [t('why.holdBy', { name: byName })] : []),
    ...(paperNumber ? [t('why.holdPaper', { number: paperNumber })] : []),
    ...(ground ? [t('why.holdGround', { ground })] : []),
  ];
}

/** Words for time tags and for `Vì sao?` (screens.md §5.3), from data the domain has already counted. */
export function useTimeWords() {
  const { t } = useTranslation('status');
  const { language } = useLanguage();
  return {
    /** Words of a tag, or the due moment itself while there is plenty of time. */
    tag: (time: TimeTagData, dueAt: string | null): string =>
      tagWords(t, time, {
        at: dueAt ? formatInstant(dueAt, language) : '',
        time: dueAt ? formatTime(dueAt) : '',
      }),
    /** `Hẹn trả 14:00 thứ Ba, 21/04/2026, còn 6 ngày làm việc` */
    due: (dueAt: string, time: TimeTagData): string =>
      time.kind === 'IN_TIME' && time.amount !== null
        ? t('time.dueWithRest', { at: formatInstant(dueAt, language), rest: amountOf(t, time) })
        : t('time.due', { at: formatInstant(dueAt, language) }),
    /** A time limit: `3 ngày làm việc`. */
    limit: (limit: { amount: number; unit: NonNullable<TimeTagData['unit']> }): string =>
      t(`unit.${limit.unit}`, { count: limit.amount }),
    /** `Tạm dừng tính hạn từ 17/04` */
    pausedSince: (since: string): string =>
      t('time.pausedSince', { day: formatInstant(since, language, 'day') }),
    why: (line: DeadlineLine): string => whyWords(t, line, language),
  };
}
