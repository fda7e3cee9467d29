import type { DossierDetail } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActionLink } from '../../../components/action-button.js';
import { Instant } from '../../../components/instant.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useTimeWords } from '../../../i18n/time-words.js';
import { paths } from '../../../lib/paths.js';
import { useSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { dossierQuery } from '../api/dossiers.js';
import { SentPapers } from '../components/sent-papers.js';
import { SupplementForm } from '../components/supplement-form.js';
import styles from '../components/dossier.module.css';

/** C10: answer one request fully; what and by when is read first. */
export default function SupplementPage() {
  const { code = '' } = useParams();
  const { t } = useTranslation('my-dossiers');
  const query = useQuery({ ...dossierQuery(code), refetchOnWindowFocus: false });
  const count = query.data?.supplements.findLast(({ answeredAt }) => answeredAt === null)?.papers.length;
  const title = count ? t('detail.supplement', { count }) : t('supplement.title');
  useTitle({ screen: title, code });
  return (
    <div className={styles.narrow}>
      <PageHeading>{title}</PageHeading>
      <QueryView query={query} shape="page">{(dossier) => <Answering dossier={dossier} />}</QueryView>
    </div>
  );
}

function Answering({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const { pausedSince } = useTimeWords();
  const { account } = useSession();
  const request = dossier.supplements.findLast(({ answeredAt }) => answeredAt === null);
  const refusal = dossier.acts.find(({ type }) => type === 'ANSWER_SUPPLEMENT')?.refusal;
  if (!request || !account || refusal) return <NotNow dossier={dossier} refusal={refusal ?? undefined} />;
  return (
    <>
      <p>
        <strong>
          {t('detail.replyBy')} <Instant at={request.replyBy} isNear />
        </strong>
      </p>
      {dossier.pausedSince && <p>{pausedSince(dossier.pausedSince)}</p>}
      <p lang="vi">
        {dossier.procedure.shortName ?? dossier.procedure.name} · {dossier.code}
      </p>
      <p>{t('supplement.from', { number: request.number, agency: request.agencyName, name: request.askedByName ?? '' })}</p>
      {request.message && (
        <p className={styles.officer} lang="vi">
          {t('detail.words', { text: request.message })}
        </p>
      )}
      <SupplementForm key={request.number} dossier={dossier} request={request} accountId={account.id} />
      <Accepted dossier={dossier} asked={request.papers.map(({ componentKey }) => componentKey)} />
    </>
  );
}

/** Papers that are not asked for again stand there to be seen, not to be changed. */
function Accepted({ dossier, asked }: { dossier: DossierDetail; asked: readonly string[] }) {
  const { t } = useTranslation('my-dossiers');
  const others = dossier.components.filter(({ component, rounds }) => !asked.includes(component.key) && rounds.length > 0);
  if (others.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2>{t('supplement.others')}</h2>
      <SentPapers dossier={{ ...dossier, components: others }} />
    </section>
  );
}

function NotNow({ dossier, refusal }: { dossier: DossierDetail; refusal: { code: string; params: Record<string, unknown> } | undefined }) {
  const { t } = useTranslation('my-dossiers');
  const { codeText } = useProblemWords();
  const isExpired = refusal?.code === 'supplement.expired';
  return (
    <>
      <Notice tone={isExpired ? 'warning' : 'info'}>
        <p>{refusal ? codeText(refusal.code, refusal.params) : t('supplement.none')}</p>
        {isExpired && dossier.agency.phone && <p>{t('supplement.call', { agency: dossier.agency.name, phone: dossier.agency.phone })}</p>}
      </Notice>
      <p className={styles.acts}>
        {isExpired && (
          <ActionLink variant="main" to={paths.citizen.startFiling.href(dossier.procedure.code)}>
            {t('supplement.anew')}
          </ActionLink>
        )}
        <ActionLink to={paths.citizen.myDossier.href(dossier.code)}>{t('receipt.follow')}</ActionLink>
      </p>
    </>
  );
}
