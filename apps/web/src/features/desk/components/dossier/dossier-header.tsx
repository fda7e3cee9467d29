import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyableCode } from '../../../../components/copyable-code.js';
import { PageHeading } from '../../../../components/page-heading.js';
import { StatusPill } from '../../../../components/status-pill.js';
import { TimeTag } from '../../../../components/time-tag.js';
import { formatTime } from '../../../../lib/format.js';
import { presenceQuery } from '../../api/dossier.js';
import styles from '../desk.module.css';
import { LabelChips } from '../label-chips.js';
import { useDossierWork } from './dossier-work.js';
import { useNeighbours } from './use-neighbours.js';

const LONGEST_HEADING = 100;

const heading = (name: string): string => (name.length > LONGEST_HEADING ? `${name.slice(0, LONGEST_HEADING).trimEnd()}…` : name);

/** The line with the time: what it is, whose turn, until when; and who else has it open. */
export function DossierHeader() {
  const { dossier } = useDossierWork();
  const { procedure, status, resultKind, receptionDueAt, dueAt, time } = dossier;
  const aside = (
    <span className={styles.header}>
      <CopyableCode code={dossier.code} keyShortcut="S" />
      <StatusPill status={status} resultKind={resultKind} audience="staff" />
      <TimeTag time={time} dueAt={status === 'SUBMITTED' ? receptionDueAt : dueAt} />
    </span>
  );
  return (
    <>
      <ListNav />
      <PageHeading aside={aside} lang="vi">
        {heading(procedure.shortName ?? procedure.name)}
      </PageHeading>
      <LabelChips ids={dossier.labelIds} />
      <WhereItIs />
    </>
  );
}

function ListNav() {
  const { t } = useTranslation('desk');
  const { list, previous, next, at, of, hasMore } = useNeighbours();
  return (
    <nav className={styles.nav} aria-label={t('dossier.list')} data-print="hide">
      {list && (
        <Link to={list.href} state={list.state}>
          {t('dossier.back', { name: list.name })}
        </Link>
      )}
      {previous && (
        <Link to={previous} aria-keyshortcuts="," title=",">
          {t('dossier.previous')}
        </Link>
      )}
      {next && (
        <Link to={next} aria-keyshortcuts="." title=".">
          {t('dossier.next')}
        </Link>
      )}
      {at > 0 && <span>{t('dossier.place', { at, of: hasMore ? `${of}+` : of })}</span>}
    </nav>
  );
}

/** Who holds it and since when; others who have it open are a hint, never a lock. */
function WhereItIs() {
  const { t } = useTranslation('desk');
  const { dossier } = useDossierWork();
  const { data } = useQuery(presenceQuery(dossier.code));
  const others = data?.others ?? [];
  const { step, holder } = dossier;
  const together = others.map(({ name, since }) => t('dossier.since', { name, time: formatTime(since) })).join('; ');
  return (
    <p className={styles.nav}>
      {step && <span>{t('dossier.at', { holder: holder?.name ?? holder?.agencyName ?? dossier.agency.name, step: step.name.toLocaleLowerCase('vi'), at: step.since })}</span>}
      {together && <strong>{t('dossier.together', { people: together })}</strong>}
    </p>
  );
}
