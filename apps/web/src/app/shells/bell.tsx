import { notificationEndpoints, type Notice } from '@motcua/contracts';
import { IconBell } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../components/icon.js';
import { Instant } from '../../components/instant.js';
import { call } from '../../lib/api-client.js';
import { paths } from '../../lib/paths.js';
import { Sheet } from './sheet.js';
import styles from './bell.module.css';

const EVERY_MS = 60_000;
const MOST_SHOWN = 999;

const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => call(notificationEndpoints.notices, { signal }),
  refetchInterval: EVERY_MS,
  refetchIntervalInBackground: false,
});

/** What happened since; opening the list marks it as read. `isStaff` decides where a notice leads. */
export function Bell({ isStaff }: { isStaff: boolean }) {
  const { t } = useTranslation('notices');
  const { data } = useQuery(noticesQuery);
  const markRead = useMarkRead();
  const unread = data?.unread ?? 0;
  const items = data?.items ?? [];
  const label = (
    <>
      <Icon of={IconBell} />
      <span className="visually-hidden">{t('bell', { count: unread })}</span>
      {unread > 0 && <span aria-hidden="true">{Math.min(unread, MOST_SHOWN)}</span>}
    </>
  );
  const read = (): void => {
    const ids = items.filter(({ readAt }) => readAt === null).map(({ id }) => id);
    if (ids.length > 0) markRead.mutate(ids);
  };
  return (
    <Sheet label={label} onOpen={read}>
      <h2>{t('title')}</h2>
      {items.length === 0 ? <p>{t('none')}</p> : <NoticeList items={items} isStaff={isStaff} />}
    </Sheet>
  );
}

function NoticeList({ items, isStaff }: { items: Notice[]; isStaff: boolean }) {
  const { t } = useTranslation('notices');
  const dossier = isStaff ? paths.desk.dossier : paths.citizen.myDossier;
  return (
    <ul className={styles.list}>
      {items.map(({ id, kind, dossierCode, procedureName, at, readAt }) => (
        <li key={id} data-new={readAt === null || undefined}>
          <Link to={dossier.href(dossierCode)}>
            {readAt === null && <span className={styles.new}>{t('new')} · </span>}
            {t(`kind.${kind}`)}
          </Link>
          <span className={styles.about} lang="vi">
            {dossierCode} · {procedureName}
          </span>
          <Instant at={at} isNear />
        </li>
      ))}
    </ul>
  );
}

function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (ids: string[]) => call(notificationEndpoints.markRead, { body: { ids } }),
    onSuccess: () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
}
