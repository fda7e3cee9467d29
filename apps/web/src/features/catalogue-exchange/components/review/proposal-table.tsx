import type { ProposalSummary } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { DataTable, type Column } from '../../../../components/data-table.js';
import { Instant } from '../../../../components/instant.js';
import type { RowSelection } from '../../../../components/use-roving-rows.js';
import { paths } from '../../../../lib/paths.js';
import { useRememberedRow } from '../../../../lib/remembered-row.js';
import styles from './proposals.module.css';

export interface ProposalTableProps {
  rows: readonly ProposalSummary[];
  selection: RowSelection;
}

/** Proposals with how much they would change; several can be chosen. */
export function ProposalTable({ rows, selection }: ProposalTableProps) {
  const { t } = useTranslation('catalogue-exchange');
  const navigate = useNavigate();
  const { rowToFocus, remember } = useRememberedRow('proposals');
  const says = ({ isNew, changeCount }: ProposalSummary): string => (isNew ? t('review.isNew') : t('review.changes', { count: changeCount }));
  const columns: Column<ProposalSummary>[] = [
    { id: 'name', header: t('review.procedure'), isRowHeader: true, cell: (row) => <ProposalName row={row} /> },
    { id: 'changes', header: t('review.says'), cell: says },
    { id: 'file', header: t('review.file'), cell: ({ sourceFile }) => <span className={styles.second}>{sourceFile}</span> },
    { id: 'at', header: t('review.readAt'), cell: ({ proposedAt }) => <Instant at={proposedAt} /> },
  ];
  return (
    <DataTable
      caption={t('review.title')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      rowLabel={(row) => `${row.name}, ${row.code}, ${says(row)}`}
      selection={selection}
      focusRowId={rowToFocus}
      onOpen={({ id }) => {
        remember(id);
        void navigate(paths.admin.proposal.href(id));
      }}
      card={(row) => (
        <div className={styles.card}>
          <label>
            <span className="visually-hidden">{t('review.choose', { name: row.name })}</span>
            <input type="checkbox" checked={selection.selected.has(row.id)} onChange={(event) => selection.onToggle([row.id], event.currentTarget.checked)} />
          </label>
          <div className={styles.name}>
            <ProposalName row={row} />
            <span>{says(row)}</span>
          </div>
        </div>
      )}
    />
  );
}

function ProposalName({ row: { id, code, name } }: { row: ProposalSummary }) {
  return (
    <div className={styles.name}>
      <Link to={paths.admin.proposal.href(id)} lang="vi">
        <span className={styles.clamped}>{name}</span>
      </Link>
      <span className={styles.second}>{code}</span>
    </div>
  );
}
