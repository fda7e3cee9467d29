import type { DossierRow } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionLink } from '../../../components/action-button.js';
import { Instant } from '../../../components/instant.js';
import { StatusPill } from '../../../components/status-pill.js';
import { TimeTag } from '../../../components/time-tag.js';
import { formatMoney } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { dossierQuery } from '../api/dossiers.js';
import styles from './my.module.css';

/** One dossier of the list: what it is, where it stands, by when. */
export function DossierItem({ row }: { row: DossierRow }) {
  const { t } = useTranslation('my-dossiers');
  const isRunning = row.time.kind !== 'NONE' && row.time.kind !== 'DONE';
  return (
    <li className={styles.row}>
      <div>
        <h3 lang="vi">
          <Link to={paths.citizen.myDossier.href(row.code)}><span className={styles.name}>{row.procedureName}</span></Link>
        </h3>
        <p className={styles.facts}>
          <StatusPill status={row.status} resultKind={row.resultKind} audience="citizen" />
          <span lang="vi">{row.agencyName}</span>
        </p>
        <p className={styles.code}>
          {row.code} · {t('list.applicant', { name: row.applicantName })}
        </p>
      </div>
      <p className={styles.facts}>
        {row.time.kind === 'IN_TIME' && row.dueAt ? (
          <span>
            {t(row.status === 'SUBMITTED' ? 'list.answerBy' : 'list.due')} <Instant at={row.dueAt} style="day" />
          </span>
        ) : (
          isRunning && <TimeTag time={row.time} dueAt={row.dueAt} />
        )}
      </p>
    </li>
  );
}

/** A dossier that waits for its owner: what to do, by when, and the button that leads there. */
export function TaskItem({ row, isFirst }: { row: DossierRow; isFirst: boolean }) {
  const { t } = useTranslation('my-dossiers');
  const isSupplement = row.status === 'SUPPLEMENT_REQUIRED';
  const variant = isFirst ? 'main' : 'second';
  return (
    <li className={`${styles.row} ${styles.task}`}>
      <div>
        <h3 lang="vi">
          <Link to={paths.citizen.myDossier.href(row.code)}><span className={styles.name}>{row.procedureName}</span></Link>
        </h3>
        {isSupplement ? <SupplementWords row={row} /> : <PaymentWords row={row} />}
        <p className={styles.code}>
          {row.code} · {t('list.applicant', { name: row.applicantName })}
        </p>
      </div>
      <p>
        {isSupplement ? (
          <ActionLink variant={variant} isWide to={paths.citizen.supplement.href(row.code)}>
            {t('list.supplement')}
          </ActionLink>
        ) : (
          <ActionLink variant={variant} isWide to={paths.citizen.myDossier.href(row.code)}>
            {t('list.howToPay')}
          </ActionLink>
        )}
      </p>
    </li>
  );
}

function SupplementWords({ row }: { row: DossierRow }) {
  const { t } = useTranslation(['my-dossiers', 'status']);
  const { data } = useQuery(dossierQuery(row.code));
  const open = data?.supplements.findLast(({ answeredAt }) => answeredAt === null);
  if (!open) return <p>{t('status:pill.citizen.SUPPLEMENT_REQUIRED')}</p>;
  return (
    <p>
      {t('my-dossiers:list.supplementBy', { count: open.papers.length })} <Instant at={open.replyBy} isNear />
    </p>
  );
}

function PaymentWords({ row }: { row: DossierRow }) {
  const { t } = useTranslation(['my-dossiers', 'status']);
  const { data } = useQuery(dossierQuery(row.code));
  if (!data?.obligation) return <p>{t('status:pill.citizen.PAYMENT_REQUIRED')}</p>;
  return <p>{t('my-dossiers:list.pay', { amount: formatMoney(data.obligation.amount), agency: row.agencyName })}</p>;
}
