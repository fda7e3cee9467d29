import {
  formatDayOf,
  formatInstant,
  formatNearInstant,
  formatPlainDate,
  type InstantStyle,
} from '../lib/format.js';
import { useLanguage } from '../i18n/language.js';
import { useNow } from '../lib/use-now.js';
import styles from './numbers.module.css';

export interface InstantProps {
  /** ISO instant. */
  at: string;
  style?: InstantStyle;
  /** `hôm nay`, `ngày mai` for near days. */
  isNear?: boolean;
  /** Only the day, without the time. */
  dayOnly?: boolean;
}

/** A moment in office time. */
export function Instant({ at, style = 'full', isNear = false, dayOnly = false }: InstantProps) {
  const { language } = useLanguage();
  const now = useNow();
  const day = dayOnly ? formatDayOf(at, language, style) : undefined;
  const words = day ?? (isNear ? formatNearInstant(at, now, language) : formatInstant(at, language, style));
  return (
    <time dateTime={at} className={styles.figures}>
      {words}
    </time>
  );
}

/** A local day `2026-04-21`. */
export function PlainDay({ day, withWeekday = true }: { day: string; withWeekday?: boolean }) {
  const { language } = useLanguage();
  return (
    <time dateTime={day} className={styles.figures}>
      {formatPlainDate(day, language, withWeekday)}
    </time>
  );
}
