import type { PlanItem } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ClampedText } from '../../../components/clamped-text.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { PlainDay } from '../../../components/instant.js';
import { ItemProgress, ItemState, useLevelWords } from './item-state.js';
import styles from './plan.module.css';

export interface ItemsTableProps {
  items: readonly PlanItem[];
  isBusy: boolean;
  onOpen: (item: PlanItem) => void;
}

/** Items of a plan, what is due first on top and what is reached last; a row opens the item. */
export function ItemsTable({ items, isBusy, onOpen }: ItemsTableProps) {
  const { t } = useTranslation('deployment-plan');
  const levelWords = useLevelWords();
  const code = (item: PlanItem, tabIndex?: number) => (
    <button type="button" className={styles.open} tabIndex={tabIndex} onClick={() => onOpen(item)}>
      {item.procedureCode}
    </button>
  );
  const columns: Column<PlanItem>[] = [
    { id: 'code', header: t('item.code'), isRowHeader: true, cell: (item) => code(item, -1) },
    {
      id: 'name',
      header: t('item.name'),
      cell: ({ procedureName, agencyName }) => (
        <div className={styles.name} lang="vi">
          <ClampedText>{procedureName}</ClampedText>
          <span className={styles.second}>{agencyName}</span>
        </div>
      ),
    },
    { id: 'levels', header: t('item.levels'), cell: levelWords },
    { id: 'due', header: t('item.due'), cell: ({ dueOn }) => <PlainDay day={dueOn} withWeekday={false} /> },
    { id: 'state', header: t('item.state'), cell: (item) => <StateCell item={item} /> },
    { id: 'progress', header: t('item.progress'), cell: (item) => <ItemProgress item={item} /> },
  ];
  return (
    <DataTable
      caption={t('item.caption')}
      columns={columns}
      rows={items}
      rowId={({ id }) => id}
      rowLabel={(item) => `${t(`state.${item.state}`)}, ${item.procedureCode}, ${item.procedureName}`}
      onOpen={onOpen}
      isBusy={isBusy}
      card={(item) => (
        <div className={styles.card}>
          <span>
            {code(item)} · {levelWords(item)}
          </span>
          <span lang="vi">{item.procedureName}</span>
          <span className={styles.second}>
            <span lang="vi">{item.agencyName}</span> · {t('item.due')} <PlainDay day={item.dueOn} withWeekday={false} />
          </span>
          <StateCell item={item} />
          {item.state !== 'REACHED' && (
            <div>
              <ItemProgress item={item} />
            </div>
          )}
        </div>
      )}
    />
  );
}

function StateCell({ item }: { item: PlanItem }) {
  const { t } = useTranslation('deployment-plan');
  return (
    <div>
      <ItemState item={item} />
      {item.reachedOn && (
        <span className={styles.second}>
          {t('item.since')} <PlainDay day={item.reachedOn} withWeekday={false} />
        </span>
      )}
    </div>
  );
}
