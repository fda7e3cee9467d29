import { WATCHED_KINDS, type AlertRow, type WatchedKind } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useNavigate, useSearchParams } from 'react-router';
import { ClampedText } from '../../../components/clamped-text.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/empty-state.js';
import { Instant } from '../../../components/instant.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { holds, useSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { interventionsQuery } from '../api/interventions.js';
import { useRungWords } from '../use-rung-words.js';
import styles from '../components/interventions.module.css';

const PARAM = 'ly-do';
const COUNTED_TO = 999;

/** What waits so long that the ladder tells the heads: by reason, with age and holder. The reason stands in the address. */
export default function InterventionsPage() {
  const { t } = useTranslation('alerts');
  const [params] = useSearchParams();
  const kind = WATCHED_KINDS.find((one) => one === params.get(PARAM)) ?? 'OVERDUE';
  const query = useQuery(interventionsQuery(kind));
  useTitle({ screen: t('interventions.title') });
  return (
    <Stack gap="section">
      <PageHeading lead={t('interventions.lead')}>{t('interventions.title')}</PageHeading>
      <QueryView query={query} shape="table">
        {({ items, counts }) => (
          <Stack>
            <nav className={styles.reasons} aria-label={t('interventions.reasons')}>
              {WATCHED_KINDS.map((one) => (
                <NavLink key={one} to={{ search: `?${PARAM}=${one}` }} aria-current={one === kind ? 'page' : false}>
                  {t('interventions.reason', { reason: t(`kind.${one}.title`), n: counts[one] > COUNTED_TO ? `${COUNTED_TO}+` : counts[one] })}
                </NavLink>
              ))}
            </nav>
            <Waiting kind={kind} items={items} />
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}

function Waiting({ kind, items }: { kind: WatchedKind; items: readonly AlertRow[] }) {
  const { t } = useTranslation('alerts');
  const words = useRungWords();
  const navigate = useNavigate();
  const { account } = useSession();
  if (items.length === 0) return <EmptyState>{t('interventions.none')}</EmptyState>;
  const atDesk = holds(account, 'desk');
  const code = (row: AlertRow) => (atDesk ? <Link to={paths.desk.dossier.href(row.code)}>{row.code}</Link> : <span>{row.code}</span>);
  const holder = ({ holderName }: AlertRow) => (holderName ? <span lang="vi">{holderName}</span> : t('interventions.nobody'));
  const columns: Column<AlertRow>[] = [
    { id: 'age', header: t('interventions.age'), cell: ({ waitedMinutes }) => words.age(waitedMinutes) },
    { id: 'code', header: t('interventions.code'), isRowHeader: true, cell: code },
    { id: 'procedure', header: t('interventions.procedure'), cell: ({ procedureName }) => <ClampedText lang="vi">{procedureName}</ClampedText> },
    { id: 'agency', header: t('interventions.agency'), cell: ({ agencyName }) => <span lang="vi">{agencyName}</span> },
    { id: 'holder', header: t('interventions.holder'), cell: holder },
    { id: 'since', header: t(`since.${kind}`), cell: ({ since }) => <Instant at={since} /> },
  ];
  return (
    <DataTable
      caption={t(`kind.${kind}.title`)}
      columns={columns}
      rows={items}
      rowId={(row) => `${row.code} ${row.since} ${row.agencyName}`}
      rowLabel={(row) => [words.age(row.waitedMinutes), row.procedureName, row.holderName ?? t('interventions.nobody')].join(', ')}
      {...(atDesk ? { onOpen: (row: AlertRow) => void navigate(paths.desk.dossier.href(row.code)) } : {})}
      card={(row) => (
        <div className={styles.card}>
          <p>
            {code(row)} <strong>{words.age(row.waitedMinutes)}</strong>
          </p>
          <ClampedText lang="vi">{row.procedureName}</ClampedText>
          <p lang="vi">{row.agencyName}</p>
          <p>
            {t('interventions.holder')}: {holder(row)}
          </p>
          <p>
            {t(`since.${kind}`)}: <Instant at={row.since} />
          </p>
        </div>
      )}
    />
  );
}
