import type { RegisterRow } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../../../components/data-table.js';
import { paths } from '../../../../lib/paths.js';
import { VersionPill } from '../version-pill.js';
import styles from './register-table.module.css';

export interface RegisterTableProps {
  rows: readonly RegisterRow[];
  focusRowId: string | undefined;
  onOpen: (row: RegisterRow) => void;
}

/** Procedures with what is in force, what waits and what is written. */
export function RegisterTable({ rows, focusRowId, onOpen }: RegisterTableProps) {
  const { t } = useTranslation('procedures-admin');
  const columns: Column<RegisterRow>[] = [
    { id: 'name', header: t('register.name'), isRowHeader: true, cell: (row) => <ProcedureName row={row} /> },
    { id: 'field', header: t('register.field'), cell: ({ fieldName }) => <span lang="vi">{fieldName}</span> },
    { id: 'level', header: t('register.level'), isFigure: true, cell: ({ onlineLevel }) => onlineLevel },
    { id: 'state', header: t('register.state'), cell: (row) => <VersionStates row={row} /> },
  ];
  return (
    <DataTable
      caption={t('register.title')}
      columns={columns}
      rows={rows}
      rowId={({ code }) => code}
      rowLabel={({ name, code }) => `${name}, ${code}`}
      onOpen={onOpen}
      focusRowId={focusRowId}
      card={(row) => (
        <div className={styles.card}>
          <ProcedureName row={row} />
          <VersionStates row={row} />
        </div>
      )}
    />
  );
}

function ProcedureName({ row: { code, name } }: { row: RegisterRow }) {
  return (
    <div className={styles.name}>
      <Link to={paths.admin.procedure.href(code)} lang="vi">
        <span className={styles.words}>{name}</span>
      </Link>
      <span className={styles.code}>{code}</span>
    </div>
  );
}

function VersionStates({ row: { published, scheduled, draft, retiredOn, replacedByCode, closingNotice } }: { row: RegisterRow }) {
  const { t } = useTranslation('procedures-admin');
  return (
    <span className={styles.states}>
      {retiredOn && <VersionPill state="RETIRED">{t('register.retired', { day: retiredOn })}</VersionPill>}
      {replacedByCode && <span className={styles.code}>{t('register.replacedBy', { code: replacedByCode })}</span>}
      {closingNotice && (
        <span className={styles.notice} lang="vi">
          {closingNotice.vi}
        </span>
      )}
      {published && !retiredOn && <VersionPill state="PUBLISHED">{t('register.published', { no: published.versionNo })}</VersionPill>}
      {scheduled && (
        <VersionPill state="SCHEDULED">{t('register.scheduled', { no: scheduled.versionNo, day: scheduled.validFrom })}</VersionPill>
      )}
      {draft && <VersionPill state="DRAFT">{t('register.draft', { no: draft.versionNo })}</VersionPill>}
    </span>
  );
}
