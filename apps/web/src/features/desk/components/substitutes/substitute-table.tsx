import { substitutionEndpoints, type Substitution } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { DataTable, type Column } from '../../../../components/data-table.js';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { EmptyState } from '../../../../components/empty-state.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { Stack } from '../../../../components/stack.js';
import { useWrite } from '../../../../lib/use-write.js';
import { DESK_LISTS_KEY } from '../../api/queues.js';

const nameOf = ({ name, position }: Substitution['absent']): string => [name, position].filter(Boolean).join(', ');

/** Arrangements, the newest first; one that is not over can be ended by those who lead. */
export function SubstituteTable({ items, mayEnd }: { items: readonly Substitution[]; mayEnd: boolean }) {
  const { t } = useTranslation('substitutes');
  const client = useQueryClient();
  const [asked, setAsked] = useState<Substitution>();
  const write = useWrite(substitutionEndpoints.end, {
    onSettled: () => setAsked(undefined),
    onSuccess: () => void client.invalidateQueries({ queryKey: DESK_LISTS_KEY }),
  });
  if (items.length === 0) return <EmptyState>{t('empty')}</EmptyState>;
  const days = ({ fromDay, toDay }: Substitution): string => t('days', { fromDay, toDay });
  const columns: Column<Substitution>[] = [
    { id: 'absent', header: t('column.absent'), isRowHeader: true, cell: ({ absent }) => <span lang="vi">{nameOf(absent)}</span> },
    { id: 'substitute', header: t('column.substitute'), cell: ({ substitute }) => <span lang="vi">{nameOf(substitute)}</span> },
    { id: 'days', header: t('column.days'), cell: days },
    { id: 'state', header: t('column.state'), cell: ({ state }) => t(`state.${state}`) },
    { id: 'by', header: t('column.by'), cell: ({ arrangedByName, note }) => <span lang="vi">{[arrangedByName, note].filter(Boolean).join('. ')}</span> },
    ...(mayEnd ? [{ id: 'act', header: t('column.act'), cell: (row: Substitution) => row.state !== 'ENDED' && <ActionButton onClick={() => setAsked(row)}>{t('end')}</ActionButton> }] : []),
  ];
  return (
    <Stack>
      {write.error && <ErrorPanel error={write.error} />}
      <DataTable
        caption={t('table')}
        isCaptionShown
        columns={columns}
        rows={items}
        rowId={({ id }) => id}
        rowLabel={(row) => [t(`state.${row.state}`), nameOf(row.absent), nameOf(row.substitute), days(row)].join(', ')}
      />
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={t('endTitle', { absent: asked?.absent.name ?? '', substitute: asked?.substitute.name ?? '' })}
        act={t('end')}
        isBusy={write.isPending}
        onAct={() => asked && write.mutate({ params: { id: asked.id } })}
        onBack={() => setAsked(undefined)}
      >
        <p>{t('endText')}</p>
      </ConfirmDialog>
    </Stack>
  );
}
