import type { DossierRow, Queue } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionLink } from '../../../../components/action-button.js';
import type { Column } from '../../../../components/data-table.js';
import { StatusPill } from '../../../../components/status-pill.js';
import { TimeTag } from '../../../../components/time-tag.js';
import { useTimeWords } from '../../../../i18n/time-words.js';
import { paths } from '../../../../lib/paths.js';
import { hasMixedRows } from './known-queues.js';
import styles from './queue.module.css';

/** Address of a dossier; with an act its form stands open. */
export const dossierHref = ({ code }: Pick<DossierRow, 'code'>, act?: string | null): string =>
  paths.desk.dossier.href(code, { viec: act ?? undefined });

function Applicant({ row }: { row: DossierRow }) {
  return (
    <span className={styles.applicant} lang="vi">
      {row.applicantName} {row.applicantIdMasked && <span className={styles.number}>{row.applicantIdMasked}</span>}
    </span>
  );
}

function Due({ row }: { row: DossierRow }) {
  return (
    <span className={styles.oneLine}>
      <TimeTag time={row.time} dueAt={row.dueAt} />
    </span>
  );
}

function Pill({ row }: { row: DossierRow }) {
  return (
    <span className={styles.status}>
      <StatusPill status={row.status} resultKind={row.resultKind} audience="staff" />
    </span>
  );
}

function Procedure({ row }: { row: DossierRow }) {
  return (
    <span className={styles.procedure} lang="vi" title={row.procedureName}>
      {row.procedureName}
    </span>
  );
}

function Holder({ row }: { row: DossierRow }) {
  return (
    <span className={styles.holder} lang="vi">
      {row.holderName ?? row.agencyName}
    </span>
  );
}

function NextAct({ row, onOpen, isCard = false }: { row: DossierRow; onOpen: (row: DossierRow) => void; isCard?: boolean }) {
  const { t } = useTranslation('desk');
  if (!row.nextAct || row.nextAct === 'SUBMIT' || row.nextAct === 'INTAKE') return null;
  return (
    <span className={styles.oneLine} onClick={() => onOpen(row)}>
      <ActionLink to={dossierHref(row, row.nextAct)} variant={isCard ? 'second' : 'quiet'}>
        {t(`act.name.${row.nextAct}`)}
      </ActionLink>
    </span>
  );
}

/** Columns of a queue: the time first, then what names the row. */
export function useQueueColumns(queue: Queue, onOpen: (row: DossierRow) => void): Column<DossierRow>[] {
  const { t } = useTranslation('desk');
  const mixed: Column<DossierRow>[] = [
    { id: 'status', header: t('column.status'), cell: (row) => <Pill row={row} /> },
    { id: 'holder', header: t('column.holder'), cell: (row) => <Holder row={row} /> },
  ];
  return [
    { id: 'time', header: t('column.time'), cell: (row) => <Due row={row} /> },
    {
      id: 'code',
      header: t('column.code'),
      isRowHeader: true,
      cell: (row) => (
        <Link className={styles.codeLink} to={dossierHref(row)} tabIndex={-1} onClick={() => onOpen(row)}>
          {row.code}
        </Link>
      ),
    },
    { id: 'procedure', header: t('column.procedure'), cell: (row) => <Procedure row={row} /> },
    { id: 'applicant', header: t('column.applicant'), cell: (row) => <Applicant row={row} /> },
    ...(hasMixedRows(queue) ? mixed : []),
    { id: 'next', header: t('column.next'), cell: (row) => <NextAct row={row} onOpen={onOpen} /> },
  ];
}

/** What is heard when a row takes the focus, time first. */
export function useRowLabel(): (row: DossierRow) => string {
  const { tag } = useTimeWords();
  return (row) => [tag(row.time, row.dueAt), row.procedureName, row.applicantName].filter(Boolean).join(', ');
}

/** A row on a phone. */
export function QueueCard({ row, onOpen }: { row: DossierRow; onOpen: (row: DossierRow) => void }) {
  return (
    <div className={styles.card}>
      <div className={styles.cardLine}>
        <TimeTag time={row.time} dueAt={row.dueAt} />
        <StatusPill status={row.status} resultKind={row.resultKind} audience="staff" />
      </div>
      <Procedure row={row} />
      <Applicant row={row} />
      <div className={styles.cardLine}>
        <Link className={styles.codeLink} to={dossierHref(row)} onClick={() => onOpen(row)}>
          {row.code}
        </Link>
        <NextAct row={row} onOpen={onOpen} isCard />
      </div>
    </div>
  );
}
