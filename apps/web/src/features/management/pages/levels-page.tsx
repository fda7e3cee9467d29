import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { plainDateOf } from '../../../lib/format.js';
import { useTitle } from '../../../lib/use-title.js';
import { levelsQuery, type LevelsOfYear } from '../api/levels.js';
import { memberOf } from '../components/filter/use-figures-filter.js';
import { useFigureWords } from '../components/figures/use-figure-words.js';
import { LevelsFigure } from '../components/levels/levels-table.js';
import styles from '../components/levels/levels.module.css';
import { OutcomesFigure } from '../components/levels/outcomes-table.js';
import { ScopesFigure } from '../components/levels/scopes-table.js';

const TABS = ['level', 'scope', 'outcome'] as const;
/** The published report that the city began with. */
const FROZEN_YEAR = 2017;
const YEARS_BACK = 3;

/** M2: services and dossiers at levels and classes, by year. */
export default function LevelsPage() {
  const { t } = useTranslation('management');
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(plainDateOf(Date.now()).slice(0, 4));
  const year = Number(/^20\d\d$/.exec(search.get('year') ?? '')?.[0] ?? thisYear);
  const tab = memberOf(TABS, search.get('tab')) ?? 'level';
  const years = [...Array.from({ length: YEARS_BACK }, (_, back) => thisYear - back), FROZEN_YEAR];
  useTitle({ screen: t('levels.title') });
  return (
    <Stack gap="section">
      <PageHeading lead={t('levels.lead')}>{t('levels.title')}</PageHeading>
      <NativeSelect
        className={styles.year}
        label={t('levels.year')}
        value={String(year)}
        data={[...new Set([...years, year])]
          .sort((one, other) => other - one)
          .map((value) => ({
            value: String(value),
            label: value === FROZEN_YEAR ? t('levels.yearFrozen', { year: value }) : String(value),
          }))}
        onChange={(event) => {
          const next = new URLSearchParams(search);
          next.set('year', event.currentTarget.value);
          setSearch(next, { replace: true, preventScrollReset: true });
        }}
      />
      <nav className={styles.tabs} aria-label={t('levels.tabs')}>
        {TABS.map((name) => (
          <Link
            key={name}
            to={`?${new URLSearchParams({ year: String(year), tab: name }).toString()}`}
            replace
            preventScrollReset
            aria-current={name === tab ? 'page' : undefined}
          >
            {t(`levels.tab.${name}`)}
          </Link>
        ))}
      </nav>
      {tab === 'outcome' ? <OutcomesFigure year={year} /> : <Levels year={year} tab={tab} />}
    </Stack>
  );
}

function Levels({ year, tab }: { year: number; tab: 'level' | 'scope' }) {
  const query = useQuery(levelsQuery(year));
  return (
    <QueryView query={query} shape="table">
      {(levels) => (
        <Stack>
          <Origin levels={levels} />
          {tab === 'level' ? <LevelsFigure levels={levels} /> : <ScopesFigure levels={levels} />}
        </Stack>
      )}
    </QueryView>
  );
}

/** Where the figures come from; a published report never changes. */
function Origin({ levels }: { levels: LevelsOfYear }) {
  const { t } = useTranslation('management');
  const words = useFigureWords();
  const { frozen, source, inDeployment } = levels;
  if (!frozen) return null;
  return (
    <Notice title={t('levels.frozen')}>
      <p>{t('levels.source', { source })}</p>
      {inDeployment && (
        <p>
          {t('levels.inDeployment', {
            n: words.number(inDeployment.services),
            levels: inDeployment.levels.join(', '),
            basis: inDeployment.legalBasis,
          })}
        </p>
      )}
    </Notice>
  );
}
