import type { LookupListVersion } from '@motcua/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/empty-state.js';
import { Instant } from '../../../components/instant.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { useLanguage } from '../../../i18n/language.js';
import { formatNumber } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { listsQuery } from '../api/lists.js';
import { UploadDialog } from '../components/lists/upload-dialog.js';
import styles from '../components/lists/lists.module.css';

/** Every list from which a question of a form takes a line. */
export default function ListsPage() {
  const { t } = useTranslation('catalogue-exchange');
  const navigate = useNavigate();
  const query = useQuery(listsQuery);
  const [isAdding, setAdding] = useState(false);
  useTitle({ screen: t('lists.title') });
  const open = (key: string): void => void navigate(paths.admin.list.href(key));
  const add = (
    <ActionButton variant="main" icon={IconPlus} onClick={() => setAdding(true)}>
      {t('lists.new')}
    </ActionButton>
  );
  return (
    <Stack>
      <PageHeading lead={t('lists.lead')} aside={add}>
        {t('lists.title')}
      </PageHeading>
      <QueryView query={query} shape="table">
        {({ items }) => (items.length > 0 ? <ListTable items={items} onOpen={open} /> : <EmptyState>{t('lists.none')}</EmptyState>)}
      </QueryView>
      {isAdding && <UploadDialog onClose={() => setAdding(false)} onSaved={open} />}
    </Stack>
  );
}

function ListTable({ items, onOpen }: { items: readonly LookupListVersion[]; onOpen: (key: string) => void }) {
  const { t } = useTranslation('catalogue-exchange');
  const { language } = useLanguage();
  const columns: Column<LookupListVersion>[] = [
    { id: 'name', header: t('lists.name'), isRowHeader: true, cell: (list) => <ListName list={list} /> },
    { id: 'version', header: t('lists.version'), isFigure: true, cell: ({ versionNo }) => versionNo },
    { id: 'rows', header: t('lists.rows'), isFigure: true, cell: ({ rowCount }) => formatNumber(rowCount, language) },
    { id: 'at', header: t('lists.uploadedAt'), cell: ({ uploadedAt }) => <Instant at={uploadedAt} /> },
    { id: 'by', header: t('lists.uploadedBy'), cell: ({ uploadedByName }) => uploadedByName },
  ];
  return (
    <DataTable
      caption={t('lists.title')}
      columns={columns}
      rows={items}
      rowId={({ key }) => key}
      rowLabel={({ name, rowCount }) => `${name}, ${t('lists.rowCount', { count: rowCount })}`}
      onOpen={({ key }) => onOpen(key)}
      card={(list) => (
        <div className={styles.name}>
          <ListName list={list} />
          <span>{t('lists.versionRows', { no: list.versionNo, rows: t('lists.rowCount', { count: list.rowCount }) })}</span>
        </div>
      )}
    />
  );
}

function ListName({ list: { key, name } }: { list: LookupListVersion }) {
  return (
    <div className={styles.name}>
      <Link to={paths.admin.list.href(key)} lang="vi">
        {name}
      </Link>
      <code className={styles.second}>{key}</code>
    </div>
  );
}
