import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FilterChip } from '../../../../components/filter-chips.js';
import { agenciesQuery, fieldsQuery } from '../../api/choices.js';
import type { FiguresFilterControl } from './use-figures-filter.js';

/** What the view is narrowed to, each to be taken off by itself. */
export function useChips({ filter, measure, put }: FiguresFilterControl): FilterChip[] {
  const { t } = useTranslation(['management', 'status']);
  const agencies = useQuery(agenciesQuery).data?.items;
  const fields = useQuery(fieldsQuery).data?.items;
  const { agencyId, field, level, channel } = filter;
  const chip = (key: string, label: string | undefined): FilterChip[] =>
    label === undefined ? [] : [{ key, label, onRemove: () => put({ [key]: undefined }) }];
  return [
    ...chip('agencyId', agencyId && (agencies?.find(({ id }) => id === agencyId)?.name ?? '…')),
    ...chip('field', field && (fields?.find(({ code }) => code === field)?.name ?? field)),
    ...chip('level', level === undefined ? undefined : t('status:level', { level })),
    ...chip('channel', channel && t(`status:channel.${channel}`)),
    ...chip('measure', measure && t(`management:measure.${measure}`)),
  ];
}
