import { rungHours, type AlertKind, type AlertRung } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';

const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 8;

/** Rungs and ages in words: `Sau 2 ngày làm việc: lãnh đạo phòng`. */
export function useRungWords() {
  const { t } = useTranslation('alerts');
  const when = (kind: AlertKind, rung: AlertRung): string => {
    if (rungHours(rung) === 0) return t('when.atOnce');
    const time = t(`unit.${rung.unit}`, { count: rung.amount });
    return kind === 'DUE_SOON' ? t('when.before', { time }) : t('when.after', { time });
  };
  return {
    rung: (kind: AlertKind, rung: AlertRung): string => {
      const people = rung.to.map((level) => t(`level.${level}`)).join(', ');
      return t(rung.mail ? 'rung.byMail' : 'rung.inPortal', { when: when(kind, rung), people: people || t('rung.nobody') });
    },
    /** Working minutes as days of eight hours: `1 ngày 2 giờ làm việc`. */
    age: (minutes: number): string => {
      const hours = Math.floor(minutes / MINUTES_PER_HOUR);
      const days = Math.floor(hours / HOURS_PER_DAY);
      if (days > 0 && hours % HOURS_PER_DAY === 0) return t('unit.working-day', { count: days });
      if (days > 0) return t('age.days', { days: t('age.day', { count: days }), hours: t('age.hour', { count: hours % HOURS_PER_DAY }) });
      return hours > 0 ? t('unit.hour', { count: hours }) : t('age.minutes', { count: minutes });
    },
  };
}
