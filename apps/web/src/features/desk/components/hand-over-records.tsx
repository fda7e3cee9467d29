import type { dossierEndpoints } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { DataTable, type Column } from '../../../components/data-table.js';
import { Instant } from '../../../components/instant.js';
import { QueryView } from '../../../components/query-view.js';
import { handOversQuery } from '../api/people.js';

type HandOverRecord = z.infer<typeof dossierEndpoints.handOvers.response>['items'][number];

/** What was handed over: from whom to whom, how much, when and why; nothing while nothing was. */
export function HandOverRecords() {
  const { t } = useTranslation('desk');
  const query = useQuery(handOversQuery);
  const columns: Column<HandOverRecord>[] = [
    { id: 'at', header: t('handOver.at'), isRowHeader: true, cell: ({ at }) => <Instant at={at} /> },
    { id: 'from', header: t('handOver.from'), cell: ({ fromName }) => <span lang="vi">{fromName}</span> },
    { id: 'to', header: t('handOver.to'), cell: ({ toName }) => <span lang="vi">{toName}</span> },
    { id: 'moved', header: t('handOver.moved'), isFigure: true, cell: ({ moved }) => moved },
    { id: 'left', header: t('handOver.left'), isFigure: true, cell: ({ refused }) => refused },
    { id: 'by', header: t('handOver.by'), cell: ({ byName, note }) => <span lang="vi">{[byName, note].filter(Boolean).join('. ')}</span> },
  ];
  return (
    <QueryView query={query} shape="table">
      {({ items }) =>
        items.length > 0 && (
          <DataTable
            caption={t('handOver.records')}
            isCaptionShown
            columns={columns}
            rows={items}
            rowId={({ id }) => id}
            rowLabel={({ fromName, toName, moved }) => t('handOver.record', { from: fromName, to: toName, n: moved })}
          />
        )
      }
    </QueryView>
  );
}
