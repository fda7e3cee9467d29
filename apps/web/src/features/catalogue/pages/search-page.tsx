import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import type { procedureListEndpoints } from '@motcua/contracts';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { z } from 'zod';
import { ActionButton } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { FilterChips } from '../../../components/filter-chips.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { announce } from '../../../lib/announce.js';
import { useInstallation } from '../../../lib/installation.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { proceduresQuery, type ProcedureFilter } from '../api/procedures.js';
import { FilterPanel, useFilterWords } from '../components/filter-panel.js';
import { ProcedureRow } from '../components/procedure-row.js';
import { SearchBox } from '../components/search-box.js';
import { FILTER_NAMES, useProcedureFilter } from '../components/use-procedure-filter.js';
import styles from './search-page.module.css';

type Page = z.output<typeof procedureListEndpoints.list.response>;

/** C2: choose among likely procedures. */
export default function SearchPage() {
  const { t } = useTranslation('catalogue');
  const { filter, change, clear } = useProcedureFilter();
  const query = useInfiniteQuery(proceduresQuery(filter));
  const words = useFilterWords();
  useTitle({ screen: filter.q ? t('list.titleFor', { words: filter.q }) : t('list.title') });
  const chips = FILTER_NAMES.flatMap((name) => {
    const value = filter[name];
    return value
      ? [{ key: name, label: words(name, String(value)), onRemove: () => change(name, undefined) }]
      : [];
  });
  return (
    <>
      <SearchBox initial={filter.q ?? ''} />
      <QueryView query={query} shape="cards">
        {(data) => (
          <>
            <Heading data={data} words={filter.q} />
            <FilterChips chips={chips} onClear={clear} />
            <div className={styles.columns}>
              <aside>
                {data.pages[0] && (
                  <FilterPanel filter={filter} facets={data.pages[0].facets} onChange={change} />
                )}
              </aside>
              <div>
                <Results data={data} filter={filter} />
                {query.hasNextPage && (
                  <ActionButton
                    isBusy={query.isFetchingNextPage}
                    busyText={t('list.loadingMore')}
                    onClick={() => void query.fetchNextPage()}
                  >
                    {t('list.more')}
                  </ActionButton>
                )}
              </div>
            </div>
          </>
        )}
      </QueryView>
    </>
  );
}

function Heading({ data, words }: { data: InfiniteData<Page>; words: string | undefined }) {
  const { t } = useTranslation('catalogue');
  const total = data.pages[0]?.total ?? 0;
  const text = words ? t('list.foundFor', { count: total, words }) : t('list.found', { count: total });
  useEffect(() => announce(text), [text]);
  return <PageHeading>{text}</PageHeading>;
}

function Results({ data, filter }: { data: InfiniteData<Page>; filter: ProcedureFilter }) {
  const { t } = useTranslation('catalogue');
  const items = data.pages.flatMap((page) => page.items);
  const spelling = data.pages[0]?.spelling;
  if (items.length === 0) return <NothingFound words={filter.q} spelling={spelling ?? null} />;
  return (
    <>
      {spelling && (
        <p>
          {t('list.spelling')} <strong>{spelling}</strong>
        </p>
      )}
      <ul className={styles.results}>
        {items.map((procedure) => (
          <ProcedureRow key={procedure.code} procedure={procedure} />
        ))}
      </ul>
    </>
  );
}

function NothingFound({ words, spelling }: { words: string | undefined; spelling: string | null }) {
  const { t } = useTranslation('catalogue');
  const { hotline, hotlineHours } = useInstallation();
  return (
    <EmptyState action={<Link to={paths.citizen.fields.href()}>{t('home.byField')}</Link>}>
      {words ? t('list.noneFor', { words }) : t('list.none')}{' '}
      {spelling && (
        <Link to={paths.citizen.procedures.href({ q: spelling })}>
          {t('list.tryInstead', { words: spelling })}
        </Link>
      )}{' '}
      {t('home.help', { hotline, hours: hotlineHours })}
    </EmptyState>
  );
}
