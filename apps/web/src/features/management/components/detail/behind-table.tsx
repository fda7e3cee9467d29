import { DossierStatus } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { DataTable, type Column } from '../../../../components/data-table.js';
import { Instant } from '../../../../components/instant.js';
import { StatusPill } from '../../../../components/status-pill.js';
import { paths } from '../../../../lib/paths.js';
import { holds, useSession } from '../../../../lib/session.js';
import type { DossierBehind } from '../../api/behind.js';
import styles from './dossiers-behind.module.css';

export interface BehindTableProps {
  items: readonly DossierBehind[];
  caption: string;
  /** What the moment of a row is: when it was counted, or when it was sent. */
  atLabel: string;
}

/** A list of dossiers without names; only those who work at the desk can open one. */
export function BehindTable({ items, caption, atLabel }: BehindTableProps) {
  const { t } = useTranslation('management');
  const navigate = useNavigate();
  const { account } = useSession();
  const canOpen = holds(account, 'desk');
  const code = (row: DossierBehind) => (canOpen ? <Link to={paths.desk.dossier.href(row.code)}>{row.code}</Link> : row.code);
  const due = (row: DossierBehind) => (row.dueAt ? <Instant at={row.dueAt} /> : '–');
  const columns: Column<DossierBehind>[] = [
    { id: 'code', header: t('behind.code'), cell: code, isRowHeader: true },
    {
      id: 'procedure',
      header: t('by.procedure'),
      cell: (row) => <span className={styles.procedure}>{row.procedureName}</span>,
    },
    { id: 'agency', header: t('by.agency'), cell: (row) => row.agencyName },
    { id: 'status', header: t('behind.status'), cell: (row) => <Status row={row} /> },
    { id: 'at', header: atLabel, cell: (row) => <Instant at={row.at} /> },
    { id: 'due', header: t('behind.due'), cell: due },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={items}
      rowId={(row) => `${row.code} ${row.at}`}
      rowLabel={(row) => `${row.code}, ${row.procedureName}, ${row.agencyName}`}
      onOpen={canOpen ? (row) => void navigate(paths.desk.dossier.href(row.code)) : undefined}
      card={(row) => (
        <div className={styles.card}>
          <strong>{code(row)}</strong>
          <span className={styles.procedure}>{row.procedureName}</span>
          <span>{row.agencyName}</span>
          <span>
            <Status row={row} />
          </span>
          <span>
            {t('behind.due')}: {due(row)}
          </span>
        </div>
      )}
    />
  );
}

/** The contract leaves the status open; one that this page does not know is shown as it came. */
function Status({ row }: { row: DossierBehind }) {
  const status = DossierStatus.safeParse(row.status);
  return <span className={styles.status}>{status.success ? <StatusPill status={status.data} audience="staff" /> : row.status}</span>;
}
