import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FilterChip } from '../../../../components/filter-chips.js';
import { useSession } from '../../../../lib/session.js';
import { holdersQuery } from '../../api/people.js';
import { procedureQuery } from '../../api/procedures.js';
import type { FilterName, QueueFilterControl } from './use-queue-filter.js';

/** What the list is narrowed to, each to be taken off alone. */
export function useFilterChips({ filter, words, put, search }: QueueFilterControl): FilterChip[] {
  const { t } = useTranslation(['desk', 'status']);
  const { account } = useSession();
  const { procedureCode, channel, status, holderId, agencyId } = filter;
  const procedure = useQuery({ ...procedureQuery(procedureCode ?? ''), enabled: procedureCode !== undefined });
  const holders = useQuery({ ...holdersQuery, enabled: holderId !== undefined });
  const chip = (name: FilterName, label: string | undefined): FilterChip[] =>
    label === undefined ? [] : [{ key: name, label, onRemove: () => put(name, null) }];
  const holder = holders.data?.items.find(({ id }) => id === holderId)?.name;
  const agency = account?.roles.find((role) => role.agencyId === agencyId)?.agencyName;
  return [
    ...(words ? [{ key: 'words', label: t('desk:filter.searchChip', { words }), onRemove: () => search('') }] : []),
    ...chip('procedureCode', procedureCode && (procedure.data?.shortName ?? procedure.data?.name ?? procedureCode)),
    ...chip('channel', channel && t(`status:channel.${channel}`)),
    ...chip('status', status && t(`status:pill.staff.${status}`)),
    ...chip('holderId', holderId && (holder ?? t('desk:filter.holder'))),
    ...chip('agencyId', agencyId && (agency ?? t('desk:filter.agency'))),
  ];
}
