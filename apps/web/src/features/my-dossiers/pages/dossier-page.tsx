import type { DossierDetail } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { ActionLink } from '../../../components/action-button.js';
import { CopyableCode } from '../../../components/copyable-code.js';
import { Card, Facts } from '../../../components/facts.js';
import { FeeReasons } from '../../../components/fee-reasons.js';
import { Instant } from '../../../components/instant.js';
import { Fee, Money } from '../../../components/money.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { PrintFooter } from '../../../components/print-footer.js';
import { QueryView } from '../../../components/query-view.js';
import { StatusPill } from '../../../components/status-pill.js';
import { useInstallation } from '../../../lib/installation.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { dossierQuery } from '../api/dossiers.js';
import { DossierFiles, ResultPart } from '../components/dossier-files.js';
import { DraftCheck } from '../components/draft-check.js';
import { DueWords } from '../components/due-words.js';
import { JointWork } from '../components/joint-work.js';
import { holderWords, Life } from '../components/life.js';
import { Messages } from '../components/messages.js';
import { SentPapers } from '../components/sent-papers.js';
import { Withdrawal } from '../components/withdrawal.js';
import styles from '../components/dossier.module.css';

const WATCH_MS = 60_000;

/** C9: where is it, who has it, by when. */
export default function DossierPage() {
  const { code = '' } = useParams();
  const { t } = useTranslation('my-dossiers');
  const query = useQuery({ ...dossierQuery(code), refetchInterval: WATCH_MS });
  useTitle({ screen: t('detail.screen'), code });
  if (!query.data) {
    return (
      <>
        <PageHeading>{t('detail.screen')}</PageHeading>
        <QueryView query={query} shape="page">{() => null}</QueryView>
      </>
    );
  }
  return <QueryView query={query}>{(dossier) => <Following dossier={dossier} />}</QueryView>;
}

function Following({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const { procedure, code } = dossier;
  const [search] = useSearchParams();
  return (
    <>
      <PageHeading lang="vi" aside={<CopyableCode code={code} />}>
        {procedure.shortName ?? procedure.name}
      </PageHeading>
      <div className={styles.layout}>
        <div>
          {search.get('bo-sung') === 'da-gui' && (
            <Notice tone="success">
              <p>{t('supplement.sent')}</p>
            </Notice>
          )}
          <State dossier={dossier} />
          <ResultPart dossier={dossier} />
          <section className={styles.part}>
            <h2>{t('detail.timeline')}</h2>
            <Life dossier={dossier} />
          </section>
          <Messages dossier={dossier} />
          <section className={styles.part}>
            <h2>{t('detail.papers')}</h2>
            <SentPapers dossier={dossier} />
          </section>
        </div>
        <div className={styles.state}>
          <Card title={t('detail.files')}>
            <DossierFiles dossier={dossier} />
          </Card>
          <About dossier={dossier} />
          <div data-print="hide">
            <Withdrawal dossier={dossier} />
          </div>
        </div>
      </div>
      <PrintFooter code={code} />
    </>
  );
}

function State({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const { status, resultKind, holder, step } = dossier;
  const holding = holderWords(holder);
  return (
    <div className={styles.state}>
      <div className={styles.pill}>
        <StatusPill status={status} resultKind={resultKind} audience="citizen" />
      </div>
      {dossier.coordination && (
        <Notice tone="info" title={t('now.coordination')}>
          <p>{t('detail.coordination')}</p>
        </Notice>
      )}
      <Task dossier={dossier} />
      <DraftCheck dossier={dossier} />
      <Apology dossier={dossier} />
      <DueWords dossier={dossier} />
      {holding && step && (
        <p>
          {t('detail.holder')} <strong lang="vi">{holding}</strong>, {t('detail.since')} <Instant at={step.since} />
        </p>
      )}
      <JointWork steps={dossier.agencySteps} />
    </div>
  );
}

/** What the owner has to do now, or why it ended; nothing while others work on it. */
function Task({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const { hotline } = useInstallation();
  const { status, code, obligation, agency, timeline } = dossier;
  const open = dossier.supplements.findLast(({ answeredAt }) => answeredAt === null);
  if (status === 'SUPPLEMENT_REQUIRED' && open) {
    return (
      <Notice tone="warning" title={t('detail.supplement', { count: open.papers.length })}>
        <p>
          {t('detail.replyBy')} <Instant at={open.replyBy} isNear />
        </p>
        <p className={styles.acts}>
          <ActionLink variant="main" to={paths.citizen.supplement.href(code)}>
            {t('list.supplement')}
          </ActionLink>
        </p>
      </Notice>
    );
  }
  if (status === 'PAYMENT_REQUIRED' && obligation) {
    return (
      <Notice tone="warning" title={<>{t('detail.pay')} <Money amount={obligation.amount} /></>}>
        <p lang="vi">{obligation.reason}</p>
        <p>{t('detail.payHow', { agency: agency.name, address: agency.address ?? '' })}</p>
      </Notice>
    );
  }
  const ended = timeline.findLast(({ act }) => act === 'REJECT_AT_INTAKE' || act === 'STOP');
  if ((status === 'REJECTED_AT_INTAKE' || status === 'STOPPED') && ended) {
    return (
      <Notice tone="warning" title={t(`detail.${status}`)}>
        {ended.text && <p lang="vi">{t('detail.words', { text: ended.text })}</p>}
        <p>{t('detail.again', { phone: agency.phone ?? hotline })}</p>
      </Notice>
    );
  }
  return null;
}

/** Late or extended: the apology, the new date and the reason, until the result is there (screens.md C9). */
function Apology({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const { apology, status } = dossier;
  if (!apology || (status !== 'RECEIVED' && status !== 'PROCESSING')) return null;
  return (
    <Notice tone="warning" title={t('apology.title')}>
      <p>
        {t('apology.newDue')} <Instant at={apology.newDueAt} isNear />
      </p>
      {apology.reason && <p lang="vi">{t('apology.reason', { text: apology.reason })}</p>}
    </Notice>
  );
}

/** Applicant, place, money and how the result comes back. */
function About({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation(['my-dossiers', 'status']);
  const { applicant, submitter, agency, returnChoice, feeTotal, feePaid, procedure, channel, handedInAtName, receivingAgencyName, collectAt } = dossier;
  const address = returnChoice.address;
  const place = address && [address.street, address.communeName, address.provinceName].filter(Boolean).join(', ');
  const facts = [
    { key: 'name', label: t('my-dossiers:about.applicant'), value: applicant.fullName },
    { key: 'by', label: t('my-dossiers:about.submitter'), value: submitter?.fullName },
    { key: 'case', label: t('my-dossiers:about.case'), value: <span lang="vi">{procedure.caseName}</span> },
    { key: 'handedInAt', label: t('my-dossiers:about.handedInAt'), value: handedInAtName && <span lang="vi">{handedInAtName}</span> },
    { key: 'receivedBy', label: t('my-dossiers:about.receivedBy'), value: receivingAgencyName && <span lang="vi">{receivingAgencyName}</span> },
    { key: 'agency', label: t('my-dossiers:about.agency'), value: <span lang="vi">{[agency.name, agency.phone].filter(Boolean).join(', ')}</span> },
    { key: 'channel', label: t('my-dossiers:about.channel'), value: t(`status:channel.${channel}`) },
    { key: 'return', label: t('my-dossiers:about.return'), value: [t(`status:returnMethod.${returnChoice.method}`), collectAt && [collectAt.name, collectAt.address].filter(Boolean).join(', '), place].filter(Boolean).join('\n') },
    { key: 'fee', label: t('my-dossiers:about.fee'), value: <><Fee amount={feeTotal} /><FeeReasons dossier={dossier} /></> },
    {
      key: 'paid',
      label: t('my-dossiers:about.paid'),
      value: feePaid && (
        <>
          <Money amount={feePaid.amount} />, <Instant at={feePaid.at} />
          {feePaid.receiptNo && <>, {t('my-dossiers:about.receiptNo', { number: feePaid.receiptNo })}</>}
        </>
      ),
    },
  ];
  return (
    <Card title={t('my-dossiers:about.title')}>
      <Facts facts={facts} />
    </Card>
  );
}
