import { isDossierAct, QUEUE_SORTS, ruleOfColumn, type DossierRow, type QueueColumn, type QueueSort } from '@motcua/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionLink } from '../../../../components/action-button.js';
import type { Column, TableSort } from '../../../../components/data-table.js';
import { Instant } from '../../../../components/instant.js';
import { StatusPill } from '../../../../components/status-pill.js';
import { TimeTag } from '../../../../components/time-tag.js';
import type { RowSelection } from '../../../../components/use-roving-rows.js';
import { useTimeWords } from '../../../../i18n/time-words.js';
import { paths } from '../../../../lib/paths.js';
import styles from './queue.module.css';
import { LabelChips } from '../label-chips.js';
import { useColumnWords } from './use-column-words.js';
import type { ListPlace } from './use-list-place.js';

/** Address of a dossier; with an act its form stands open. */
export const dossierHref = ({ code }: Pick<DossierRow, 'code'>, act?: string | null): string =>
  paths.desk.dossier.href(code, { viec: act ?? undefined });

interface CellProps {
  row: DossierRow;
  onOpen: (row: DossierRow) => void;
}

function Applicant({ row }: Pick<CellProps, 'row'>) {
  return (
    <span className={styles.applicant} lang="vi">
      {row.applicantName} {row.applicantIdMasked && <span className={styles.number}>{row.applicantIdMasked}</span>}
    </span>
  );
}

function Procedure({ row }: Pick<CellProps, 'row'>) {
  return (
    <span className={styles.procedure} lang="vi" title={row.procedureName}>
      {row.procedureName}
    </span>
  );
}

function CodeLink({ row, onOpen }: CellProps) {
  return (
    <Link className={styles.codeLink} to={dossierHref(row)} tabIndex={-1} onClick={() => onOpen(row)}>
      {row.code}
    </Link>
  );
}

function StepWords({ row }: CellProps) {
  const { t } = useTranslation('inbox');
  return row.stepKind ? <span className={styles.oneLine}>{t(`step.${row.stepKind}`)}</span> : null;
}

function ChannelWords({ row }: CellProps) {
  const { t } = useTranslation('status');
  return <span className={styles.oneLine}>{t(`channel.${row.channel}`)}</span>;
}

function NextAct({ row, onOpen, isCard = false }: CellProps & { isCard?: boolean }) {
  const { t } = useTranslation('desk');
  if (!row.nextAct || !isDossierAct(row.nextAct)) return null;
  return (
    <span className={styles.oneLine} onClick={() => onOpen(row)}>
      <ActionLink to={dossierHref(row, row.nextAct)} variant={isCard ? 'second' : 'quiet'}>
        {t(`act.name.${row.nextAct}`)}
      </ActionLink>
    </span>
  );
}

const moment = (at: string | null): ReactNode =>
  at && (
    <span className={styles.oneLine}>
      <Instant at={at} style="short" />
    </span>
  );

/** What each column shows of a row; the compiler asks for a new one's. */
const CELLS = {
  time: ({ row }) => (
    <span className={styles.oneLine}>
      <TimeTag time={row.time} dueAt={row.dueAt} />
    </span>
  ),
  code: CodeLink,
  procedure: Procedure,
  applicant: Applicant,
  status: ({ row }) => (
    <span className={styles.status}>
      <StatusPill status={row.status} resultKind={row.resultKind} audience="staff" />
    </span>
  ),
  step: StepWords,
  holder: ({ row }) => (
    <span className={styles.holder} lang="vi">
      {row.holderName ?? row.agencyName}
    </span>
  ),
  agency: ({ row }) => (
    <span className={styles.holder} lang="vi">
      {row.agencyName}
    </span>
  ),
  channel: ChannelWords,
  submittedAt: ({ row }) => moment(row.submittedAt),
  receivedAt: ({ row }) => moment(row.receivedAt),
  labels: ({ row }) => <LabelChips ids={row.labelIds} />,
  next: NextAct,
} as const satisfies Record<QueueColumn, (props: CellProps) => ReactNode>;

/** The chosen columns of a list, in the chosen order. Over all dossiers only the moment of sending gives an order. */
export function useQueueColumns({ queue, view }: Pick<ListPlace, 'queue' | 'view'>, onOpen: (row: DossierRow) => void): Column<DossierRow>[] {
  const columnWords = useColumnWords();
  return view.columns.map((id) => {
    const Cell: (props: CellProps) => ReactNode = CELLS[id];
    const { isFixed = false, ...rule } = ruleOfColumn(id);
    const isSortable = rule.isSortable && (queue !== 'all' || id === 'submittedAt');
    return { id, header: columnWords(id), isRowHeader: isFixed, isSortable, cell: (row) => <Cell row={row} onOpen={onOpen} /> };
  });
}

/** The order of a list as its head shows it. */
export const tableSort = (sort: QueueSort): TableSort => {
  const { column, direction } = QUEUE_SORTS[sort];
  return { columnId: column, direction };
};

/** The order behind a press on the head of a column. */
export const sortBehind = ({ columnId, direction }: TableSort): QueueSort | undefined =>
  (Object.keys(QUEUE_SORTS) as QueueSort[]).find((sort) => QUEUE_SORTS[sort].column === columnId && QUEUE_SORTS[sort].direction === direction);

/** What is heard when a row takes the focus, time first. */
export function useRowLabel(): (row: DossierRow) => string {
  const { tag } = useTimeWords();
  return (row) => [tag(row.time, row.dueAt), row.procedureName, row.applicantName].filter(Boolean).join(', ');
}

/** A row on a phone. */
export function QueueCard({ row, onOpen, selection }: CellProps & { selection?: RowSelection | undefined }) {
  const { t } = useTranslation('common');
  const isSelected = selection?.selected.has(row.code) ?? false;
  return (
    <div className={styles.card}>
      {selection && (
        <label className={styles.columnName}>
          <input type="checkbox" checked={isSelected} onChange={() => selection.onToggle([row.code], !isSelected)} />
          <span className="visually-hidden">{t('table.select', { row: row.code })}</span>
        </label>
      )}
      <div className={styles.cardLine}>
        <TimeTag time={row.time} dueAt={row.dueAt} />
        <StatusPill status={row.status} resultKind={row.resultKind} audience="staff" />
      </div>
      <Procedure row={row} />
      <Applicant row={row} />
      <LabelChips ids={row.labelIds} />
      <div className={styles.cardLine}>
        <Link className={styles.codeLink} to={dossierHref(row)} onClick={() => onOpen(row)}>
          {row.code}
        </Link>
        <NextAct row={row} onOpen={onOpen} isCard />
      </div>
    </div>
  );
}
