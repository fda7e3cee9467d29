import type { DossierRow } from '@motcua/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import { DataTable, type TableSort } from '../../../../components/data-table.js';
import type { RowSelection } from '../../../../components/use-roving-rows.js';
import { useRememberedRow } from '../../../../lib/remembered-row.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import { keepList } from '../list-memory.js';
import { dossierHref, QueueCard, sortBehind, tableSort, useQueueColumns, useRowLabel } from './queue-rows.js';
import styles from './queue.module.css';
import { RowMenu } from './row-menu.js';
import type { ListPlace } from './use-list-place.js';
import type { QueueFilterControl } from './use-queue-filter.js';

export interface QueueListProps {
  place: ListPlace;
  control: QueueFilterControl;
  rows: readonly DossierRow[];
  isBusy: boolean;
  /** Where the page after the last one begins. */
  cursor: string | null;
  selection?: RowSelection | undefined;
  more?: { isLoading: boolean; load: () => void } | undefined;
  total: string | undefined;
}

/** Code of the row that had the focus when a dossier was left by its own link back. */
const leftRow = (state: unknown): string | undefined =>
  typeof state === 'object' && state !== null && 'leftRow' in state && typeof state.leftRow === 'string' ? state.leftRow : undefined;

/** The rows of a queue, by keyboard or hand; on phones as cards. */
export function QueueList(props: QueueListProps) {
  const { place, control, rows, isBusy, cursor, selection, more, total } = props;
  const { t } = useTranslation('desk');
  const { search, state } = useLocation();
  const navigate = useNavigate();
  const region = useRef<HTMLDivElement>(null);
  const [menuCode, setMenuCode] = useState<string>();
  const { rowToFocus, remember } = useRememberedRow(`desk.${place.key}`);
  const label = useRowLabel();
  const noteOpened = (row: DossierRow): void => {
    remember(row.code);
    keepList({ key: place.key, name: place.name, search, words: control.words, codes: rows.map(({ code }) => code), query: control.filter, cursor });
  };
  const open = (row: DossierRow): void => {
    noteOpened(row);
    void navigate(dossierHref(row));
  };
  const columns = useQueueColumns(place, noteOpened);
  const sort = (asked: TableSort): void => {
    const order = sortBehind(asked);
    if (order) control.order(order);
  };
  const openMenu = (): void => {
    const all = [...(region.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [])];
    setMenuCode(rows[all.findIndex(({ tabIndex }) => tabIndex === 0)]?.code);
  };
  useHotkeys([{ keys: 'M', label: t('keys.menu'), run: openMenu }], rows.length > 0);
  return (
    <div ref={region}>
      <DataTable
        caption={place.name}
        columns={columns}
        rows={rows}
        rowId={(row) => row.code}
        rowLabel={label}
        onOpen={open}
        selection={selection}
        sort={tableSort(control.sort)}
        onSort={sort}
        focusRowId={leftRow(state) ?? rowToFocus}
        isBusy={isBusy}
        card={(row) => <QueueCard row={row} onOpen={noteOpened} selection={selection} />}
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
