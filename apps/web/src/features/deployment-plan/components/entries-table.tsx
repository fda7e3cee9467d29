import type { PlanEntry } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../components/data-table.js';
import { PlainDay } from '../../../components/instant.js';

type Entry = PlanEntry & { procedureName: string; agencyName: string };

/** What a pasted list holds, before it is taken in. */
export function EntriesTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('deployment-plan');
  const columns: Column<Entry>[] = [
    { id: 'code', header: t('item.code'), isRowHeader: true, cell: ({ procedureCode }) => procedureCode },
    { id: 'name', header: t('item.name'), cell: ({ procedureName }) => <span lang="vi">{procedureName}</span> },
    { id: 'target', header: t('item.target'), cell: ({ targetLevel }) => targetLevel },
    { id: 'due', header: t('item.due'), cell: ({ dueOn }) => <PlainDay day={dueOn} withWeekday={false} /> },
    { id: 'agency', header: t('item.agency'), cell: ({ agencyName }) => <span lang="vi">{agencyName}</span> },
  ];
  return (
    <DataTable
      caption={t('import.caption')}
      columns={columns}
      rows={entries}
      rowId={({ procedureCode }) => procedureCode}
      rowLabel={({ procedureCode, procedureName }) => `${procedureCode}, ${procedureName}`}
    />
  );
}
