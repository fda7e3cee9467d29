import type { DossierDraft, DossierRow, ThrownAwayDraft } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { myDossiersQuery } from '../api/dossiers.js';
import { draftsQuery } from '../api/drafts.js';
import { DossierItem, TaskItem } from '../components/dossier-item.js';
import { DraftItem } from '../components/draft-item.js';
import { ThrownAway } from '../components/thrown-away.js';
import { grouped } from '../components/groups.js';
import styles from '../components/my.module.css';

/** C8: what one has to do comes before everything. */
export default function MyDossiersPage() {
  const { t } = useTranslation('my-dossiers');
  const mine = useQuery(myDossiersQuery);
  const drafts = useQuery(draftsQuery);
  useTitle({ screen: t('list.title') });
  return (
    <>
      <PageHeading aside={<ActionLink to={paths.citizen.procedures.href()}>{t('list.new')}</ActionLink>}>{t('list.title')}</PageHeading>
      <QueryView query={mine} shape="cards">
        {({ items }) => <Lists rows={items} drafts={drafts.data?.items ?? []} thrownAway={drafts.data?.thrownAway ?? []} draftList={<QueryView query={drafts}>{() => null}</QueryView>} />}
      </QueryView>
    </>
  );
}

interface ListsProps {
  rows: readonly DossierRow[];
  drafts: readonly DossierDraft[];
  thrownAway: readonly ThrownAwayDraft[];
  /** Loading and failure of the drafts, which come on their own. */
  draftList: ReactNode;
}

function Lists({ rows, drafts, thrownAway, draftList }: ListsProps) {
  const { t } = useTranslation('my-dossiers');
  const { tasks, ready, running, finished } = grouped(rows);
  if (rows.length === 0 && drafts.length === 0 && thrownAway.length === 0) {
    return (
      <>
        {draftList}
        <EmptyState action={<ActionLink variant="main" to={paths.citizen.procedures.href()}>{t('list.find')}</ActionLink>}>
          {t('list.empty')}
        </EmptyState>
      </>
    );
  }
  const plain = (list: readonly DossierRow[]) => list.map((row) => <DossierItem key={row.id} row={row} />);
  return (
    <>
      <Part title={t('list.tasks', { count: tasks.length })} isShown={tasks.length > 0}>
        {tasks.map((row, index) => (
          <TaskItem key={row.id} row={row} isFirst={index === 0} />
        ))}
      </Part>
      <Part title={t('list.ready', { count: ready.length })} isShown={ready.length > 0}>
        {plain(ready)}
      </Part>
      <Part title={t('list.running', { count: running.length })} isShown={running.length > 0}>
        {plain(running)}
      </Part>
      {draftList}
      <Part title={t('list.drafts', { count: drafts.length })} isShown={drafts.length > 0}>
        {drafts.map((draft) => (
          <DraftItem key={draft.id} draft={draft} />
        ))}
      </Part>
      {thrownAway.length > 0 && <ThrownAway drafts={thrownAway} />}
      {finished.length > 0 && (
        <details className={`${styles.section} ${styles.finished}`}>
          <summary>{t('list.finished', { count: finished.length })}</summary>
          <ul className={styles.list}>{plain(finished)}</ul>
        </details>
      )}
    </>
  );
}

function Part({ title, isShown, children }: { title: string; isShown: boolean; children: ReactNode }) {
  if (!isShown) return null;
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
