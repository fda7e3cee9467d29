import type { VersionSummary } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Row } from '../../../../components/stack.js';
import { paths } from '../../../../lib/paths.js';
import { VersionPill } from '../version-pill.js';
import { RemoveDraft, WithdrawVersion } from './version-acts.js';
import styles from './version-timeline.module.css';

/** Versions, newest first: what, from when to when, by which decision, by whom. */
export function VersionTimeline({ code, versions }: { code: string; versions: readonly VersionSummary[] }) {
  const { t } = useTranslation('procedures-admin');
  return (
    <ol className={styles.list} aria-label={t('procedure.versions')} reversed>
      {versions.map((version) => (
        <li key={version.id} className={styles.item} data-state={version.state}>
          <div className={styles.head}>
            <h3>{t('procedure.no', { no: version.versionNo })}</h3>
            <VersionPill state={version.state}>{t(`state.${version.state}`)}</VersionPill>
          </div>
          <VersionFacts version={version} />
          <VersionLinks code={code} version={version} />
        </li>
      ))}
    </ol>
  );
}

function VersionFacts({ version }: { version: VersionSummary }) {
  const { t } = useTranslation('procedures-admin');
  const { state, validFrom, validTo, decisionNo, changedByName, changedAt, publishedByName } = version;
  const facts = [
    state === 'DRAFT' ? undefined : spanWords(t, { validFrom, validTo }),
    decisionNo ? t('procedure.decision', { number: decisionNo }) : t('procedure.noDecision'),
    publishedByName && t('procedure.publishedBy', { name: publishedByName }),
    state === 'DRAFT' && changedByName && changedAt && t('procedure.changedBy', { name: changedByName, at: changedAt }),
  ];
  return (
    <p className={styles.facts}>
      {facts.filter(Boolean).map((fact) => (
        <span key={String(fact)}>{fact}</span>
      ))}
    </p>
  );
}

type Words = ReturnType<typeof useTranslation<'procedures-admin'>>['t'];

function spanWords(t: Words, { validFrom: from, validTo: to }: Pick<VersionSummary, 'validFrom' | 'validTo'>): string {
  if (from && from === to) return t('procedure.oneDay', { day: from });
  if (from && to) return t('procedure.fromTo', { from, to });
  if (from) return t('procedure.from', { from });
  return to ? t('procedure.to', { to }) : t('procedure.always');
}

function VersionLinks({ code, version }: { code: string; version: VersionSummary }) {
  const { t } = useTranslation('procedures-admin');
  const { id, state, versionNo } = version;
  const isDraft = state === 'DRAFT';
  return (
    <Row>
      <Link to={paths.admin.version.href(code, id)}>{isDraft ? t('procedure.edit') : t('procedure.open', { no: versionNo })}</Link>
      <Link to={paths.admin.versionCheck.href(code, id)}>{isDraft ? t('procedure.check') : t('procedure.compare')}</Link>
      {state === 'SCHEDULED' && <WithdrawVersion version={version} />}
      {isDraft && <RemoveDraft code={code} version={version} />}
    </Row>
  );
}
