import { DomainError, instant, instantFromIso, isoOf, localDateOf, paperTransferAt, supplementNoticeDueAt, type Instant, type WorkCalendar } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { plainDateOf } from '../../../lib/format.js';
import { useNow } from '../../../lib/use-now.js';
import { useWorkingCalendar } from '../../../lib/working-calendar.js';
import styles from './desk.module.css';

/** Longer than any run of days off: the years that a count of a few days may reach. */
const REACH_MS = 20 * 24 * 3_600_000;

/** A moment by the calendar of an agency; undefined until the calendar is there, and where it does not reach. */
function useMoment(agencyCode: string, from: Instant, count: (calendar: WorkCalendar) => Instant): Instant | undefined {
  const years = [...new Set([from, from + REACH_MS].map((ms) => Number(plainDateOf(ms).slice(0, 4))))];
  const calendar = useWorkingCalendar(agencyCode, years);
  if (!calendar) return undefined;
  try {
    return count(calendar);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/** By when papers taken in now go to the agency that processes them, where that is not today (NĐ 61/2018 art. 18). */
export function PaperTransfer({ agencyCode }: { agencyCode: string }) {
  const { t } = useTranslation('desk');
  const now = instant(useNow());
  const transfer = useMoment(agencyCode, now, (calendar) => paperTransferAt(calendar, now));
  if (transfer === undefined || localDateOf(transfer) === localDateOf(now)) return null;
  return <p className={styles.hint}>{t('intake.paperTransfer', { at: isoOf(transfer) })}</p>;
}

/** By when a supplement is asked for after receipt (NĐ 61/2018 art. 19.4); said as a warning when that is over. */
export function SupplementNoticeDue({ code, receivedAt }: { code: string; receivedAt: string }) {
  const { t } = useTranslation('desk');
  const now = useNow();
  const from = instantFromIso(receivedAt);
  const due = useMoment(code.split('-')[0] ?? '', from, (calendar) => supplementNoticeDueAt(calendar, from).dueAt);
  if (due === undefined) return null;
  return <p className={styles.hint}>{t(now <= due ? 'supplement.noticeDue' : 'supplement.noticeLate', { at: isoOf(due) })}</p>;
}
