import { QUEUE_FILTERS, type QueueFilterName, type QueueFilters } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FilterChip } from '../../../../components/filter-chips.js';
import { useSession } from '../../../../lib/session.js';
import { labelsQuery } from '../../api/labels.js';
import { holdersQuery } from '../../api/people.js';
import { procedureQuery } from '../../api/procedures.js';
import type { QueueFilterControl } from './use-queue-filter.js';

type Words = { [Name in QueueFilterName]: (value: NonNullable<QueueFilters[Name]>) => string };

/** The words of each filter's value; the compiler asks for a new one's. */
export function useFilterWords({ procedureCode, holderId, labelId }: QueueFilters): Words {
  const { t } = useTranslation(['desk', 'status', 'inbox']);
  const { account } = useSession();
  const procedure = useQuery({ ...procedureQuery(procedureCode ?? ''), enabled: procedureCode !== undefined });
  const holders = useQuery({ ...holdersQuery, enabled: holderId !== undefined });
  const labels = useQuery({ ...labelsQuery, enabled: labelId !== undefined });
  return {
    procedureCode: (code) => procedure.data?.shortName ?? procedure.data?.name ?? code,
    channel: (channel) => t(`status:channel.${channel}`),
    due: (due) => t(`inbox:due.${due}`),
    status: (status) => t(`status:pill.staff.${status}`),
    stepKind: (step) => t(`inbox:step.${step}`),
    holderId: (id) => holders.data?.items.find((holder) => holder.id === id)?.name ?? t('desk:filter.holder'),
    labelId: (id) => labels.data?.items.find((label) => label.id === id)?.name ?? t('inbox:label.one'),
    agencyId: (id) => account?.roles.find(({ agencyId }) => agencyId === id)?.agencyName ?? t('desk:filter.agency'),
  };
}

/** What the list is narrowed to, each to be taken off alone. */
export function useFilterChips({ filters, words, put, search }: QueueFilterControl): FilterChip[] {
  const { t } = useTranslation('desk');
  const wordsOf = useFilterWords(filters);
  const ofFilters = QUEUE_FILTERS.flatMap((name): FilterChip[] => {
    const value = filters[name];
    // The table pairs each filter with its own words; TypeScript cannot follow that pairing through the union.
    return value === undefined ? [] : [{ key: name, label: wordsOf[name](value as never), onRemove: () => put(name, null) }];
  });
  return [...(words ? [{ key: 'words', label: t('filter.searchChip', { words }), onRemove: () => search('') }] : []), ...ofFilters];
}
