import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { impactQuery } from '../../api/calendar.js';

/** How many open dossiers were counted over these days; their promised moments stay. */
export function ImpactNote({ dates }: { dates: readonly string[] }) {
  const { t } = useTranslation('admin');
  const { data } = useQuery(impactQuery(dates));
  if (!data) return null;
  return <p>{data.openDossiers === 0 ? t('calendar.noImpact') : t('calendar.impact', { count: data.openDossiers })}</p>;
}
