import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { MOST_PINNED_QUERIES, savedQueryEndpoints, type SavedQuery } from '@motcua/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/empty-state.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Row, Stack } from '../../../components/stack.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { paths } from '../../../lib/paths.js';
import { useSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { inboxQuery } from '../api/inbox.js';
import { DESK_LISTS_KEY } from '../api/queues.js';
import { DeleteQuery, EditQuery } from '../components/queue/edit-query.js';
import { ledAgencies } from '../components/queue/filter-inputs.js';
import styles from '../components/queue/queue.module.css';
import { MoveButton } from '../components/queue/view-settings.js';

/** The lists an officer made and those shared with him: their order in the rail, counters, names, sharing. */
export default function SavedQueriesPage() {
  const { t } = useTranslation('inbox');
  const inbox = useQuery(inboxQuery);
  useTitle({ screen: t('query.pageTitle') });
  return (
    <Stack gap="section">
      <PageHeading lead={t('query.pageLead', { count: MOST_PINNED_QUERIES })}>{t('query.pageTitle')}</PageHeading>
      <QueryView query={inbox} shape="table">
        {({ queries }) => (queries.length === 0 ? <EmptyState>{t('query.none')}</EmptyState> : <QueryTable queries={queries} />)}
      </QueryView>
    </Stack>
  );
}

/** Sends the whole arrangement after each change. */
function useArrangement(queries: readonly SavedQuery[]) {
  const client = useQueryClient();
  const write = useWrite(savedQueryEndpoints.arrangeQueries, {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: inboxQuery.queryKey });
      void client.invalidateQueries({ queryKey: DESK_LISTS_KEY });
    },
  });
  const places = queries.map(({ id, isPinned }) => ({ id, isPinned }));
  const move = (at: number, by: number): void => {
    const [taken] = places.slice(at, at + 1);
    const rest = places.filter((_, index) => index !== at);
    if (taken) write.mutate({ body: { places: [...rest.slice(0, at + by), taken, ...rest.slice(at + by)] } });
  };
  const pin = (id: string, isPinned: boolean): void => write.mutate({ body: { places: places.map((place) => (place.id === id ? { id, isPinned } : place)) } });
  return { move, pin, error: write.error };
}

function QueryTable({ queries }: { queries: readonly SavedQuery[] }) {
  const { t } = useTranslation(['inbox', 'desk']);
  const { problemText } = useProblemWords();
  const [editedId, setEditedId] = useState<string>();
  const { move, pin, error } = useArrangement(queries);
  const edited = queries.find(({ id }) => id === editedId);
  const columns: Column<SavedQuery>[] = [
    { id: 'name', header: t('inbox:query.name'), isRowHeader: true, cell: ({ id, name }) => <Link to={paths.desk.queue.href(id)}>{name}</Link> },
    { id: 'queue', header: t('inbox:query.base'), cell: ({ queue }) => t(`desk:queue.name.${queue}`) },
    { id: 'shared', header: t('inbox:query.seenBy'), cell: (query) => <SeenBy query={query} /> },
    {
      id: 'pinned',
      header: t('inbox:query.counter'),
      cell: ({ id, name, queue, isPinned }) =>
        queue === 'all' ? (
          t('inbox:query.noCounter')
        ) : (
          <label className={styles.columnName}>
            <input type="checkbox" checked={isPinned} aria-label={t('inbox:query.pinOf', { name })} onChange={() => pin(id, !isPinned)} />
          </label>
        ),
    },
    { id: 'place', header: t('inbox:query.place'), cell: (query) => <Place name={query.name} at={queries.indexOf(query)} of={queries.length} onMove={move} /> },
    { id: 'acts', header: t('inbox:query.acts'), cell: (query) => <QueryActs query={query} onEdit={() => setEditedId(query.id)} /> },
  ];
  return (
    <>
      {error && (
        <Notice tone="danger" role="alert">
          <p>{problemText(error)}</p>
        </Notice>
      )}
      <DataTable caption={t('inbox:query.pageTitle')} columns={columns} rows={queries} rowId={({ id }) => id} rowLabel={({ name }) => name} />
      {edited && <EditQuery query={edited} onClose={() => setEditedId(undefined)} />}
    </>
  );
}

function SeenBy({ query }: { query: SavedQuery }) {
  const { t } = useTranslation('inbox');
  if (!query.sharedWith) return t('query.onlyMe');
  const { name } = query.sharedWith;
  return <span lang="vi">{query.isOwn ? name : t('query.sharedBy', { agency: name, owner: query.ownerName })}</span>;
}

function Place({ name, at, of, onMove }: { name: string; at: number; of: number; onMove: (at: number, by: number) => void }) {
  const { t } = useTranslation('inbox');
  return (
    <Row>
      <MoveButton label={t('view.up', { column: name })} icon={IconArrowUp} isOff={at === 0} onMove={() => onMove(at, -1)} />
      <MoveButton label={t('view.down', { column: name })} icon={IconArrowDown} isOff={at === of - 1} onMove={() => onMove(at, 1)} />
    </Row>
  );
}

function QueryActs({ query, onEdit }: { query: SavedQuery; onEdit: () => void }) {
  const { t } = useTranslation('inbox');
  const { account } = useSession();
  const leadsIt = ledAgencies(account).some(({ value }) => value === query.sharedWith?.id);
  if (!query.isOwn && !leadsIt) return null;
  return (
    <Row>
      {query.isOwn && (
        <ActionButton variant="quiet" aria-label={t('query.editOf', { name: query.name })} onClick={onEdit}>
          {t('query.edit')}
        </ActionButton>
      )}
      <DeleteQuery query={query} onDone={() => undefined} />
    </Row>
  );
}
