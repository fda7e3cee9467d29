import { dossierEndpoints } from '@motcua/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { DataTable, type Column } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { useTitle } from '../../../lib/use-title.js';
import { holdersQuery } from '../api/people.js';
import { HandOverRecords } from '../components/hand-over-records.js';
import { HandOverForm } from '../components/hand-over-form.js';

type Holder = z.infer<typeof dossierEndpoints.holders.response>['items'][number];

/** Who holds how much, and passing all of it on; nobody is ranked. */
export default function HandOverPage() {
  const { t } = useTranslation('desk');
  const client = useQueryClient();
  const holders = useQuery(holdersQuery);
  useTitle({ screen: t('handOver.title') });
  const figure = (id: 'open' | 'dueToday' | 'overdue'): Column<Holder> => ({ id, header: t(`handOver.${id}`), isFigure: true, cell: (row) => row[id] });
  const columns: Column<Holder>[] = [
    { id: 'name', header: t('handOver.name'), isRowHeader: true, cell: ({ name, position }) => <span lang="vi">{[name, position].filter(Boolean).join(', ')}</span> },
    { id: 'agency', header: t('handOver.agency'), cell: ({ agencyName }) => <span lang="vi">{agencyName}</span> },
    figure('open'),
    figure('dueToday'),
    figure('overdue'),
  ];
  return (
    <Stack gap="section">
      <PageHeading lead={t('handOver.lead')}>{t('handOver.title')}</PageHeading>
      <QueryView query={holders} shape="table">
        {({ items }) => (
          <Stack gap="section">
            <HandOverForm holders={items} onDone={() => void client.invalidateQueries({ queryKey: ['desk'] })} />
            {items.length === 0 ? (
              <EmptyState>{t('handOver.empty')}</EmptyState>
            ) : (
              <DataTable
                caption={t('handOver.table')}
                isCaptionShown
                columns={columns}
                rows={items}
                rowId={({ id }) => id}
                rowLabel={({ name, open }) => t('bulk.load', { name, open })}
              />
            )}
            <HandOverRecords />
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}
