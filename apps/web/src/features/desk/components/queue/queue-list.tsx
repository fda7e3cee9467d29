import type { DossierRow, Queue } from '@motcua/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import { DataTable } from '../../../../components/data-table.js';
import type { RowSelection } from '../../../../components/use-roving-rows.js';
import { useRememberedRow } from '../../../../lib/remembered-row.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import { keepList } from '../list-memory.js';
import { dossierHref, QueueCard, useQueueColumns, useRowLabel } from './queue-rows.js';
import styles from './queue.module.css';
import { RowMenu } from './row-menu.js';

export interface QueueListProps {
  queue: Queue;
  rows: readonly DossierRow[];
  isBusy: boolean;
  /** Words of the search, to come back to. */
  words: string;
  selection?: RowSelection | undefined;
  more?: { isLoading: boolean; load: () => void } | undefined;
  total: string | undefined;
}

/** Code of the row that had the focus when a dossier was left by its own link back. */
const leftRow = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'leftRow' in state && typeof state.leftRow === 'string' ? state.leftRow : undefined;

/** The rows of a queue, by keyboard or hand; on phones as cards. */
export function QueueList(props: QueueListProps) {
  const { queue, rows, isBusy, words, selection, more, total } = props;
  const { t } = useTranslation('desk');
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const [menuCode, setMenuCode] = useState<string>();
  const { rowToFocus, remember } = useRememberedRow(`desk.${queue}`);
  const label = useRowLabel();
  const noteOpened = (row: DossierRow): void => {
    remember(row.code);
    keepList({ queue, search, words, codes: rows.map(({ code }) => code) });
  };
  const open = (row: DossierRow): void => {
    noteOpened(row);
    void navigate(dossierHref(row));
  };
  const columns = useQueueColumns(queue, noteOpened);
  const openMenu = (): void => {
    const all = [...(place.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
    setMenuCode(rows[all.findIndex(({ tabIndex }) => tabIndex === 0)]?.code);
  };
  useHotkeys([{ keys: 'M', label: t('keys.menu'), run: openMenu }], rows.length > 0);
  return (
    <div ref={place}>
      <DataTable
        caption={t(`queue.name.${queue}`)}
        columns={columns}
        rows={rows}
        rowId={(row) => row.code}
        rowLabel={label}
        onOpen={open}
        selection={selection}
        focusRowId={leftRow(state) ?? rowToFocus}
        isBusy={isBusy}
        card={(row) => <QueueCard row={row} onOpen={noteOpened} />}
      />
      <div className={styles.foot}>
        <span className={styles.aside}>{total}</span>
        {more && (
          <ActionButton isBusy={more.isLoading} onClick={more.load}>
            {t('queue.loadMore')}
          </ActionButton>
        )}
      </div>
      <RowMenu row={rows.find(({ code }) => code === menuCode)} onClose={() => setMenuCode(undefined)} onOpen={noteOpened} />
    </div>
  );
}
