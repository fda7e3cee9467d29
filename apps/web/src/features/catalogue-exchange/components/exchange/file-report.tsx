import type { ExchangeConflict, ExchangeReport, VersionDetail } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionLink } from '../../../../components/action-button.js';
import { ChangeList } from '../../../../components/changes/change-list.js';
import { Facts } from '../../../../components/facts.js';
import { Instant } from '../../../../components/instant.js';
import { Notice } from '../../../../components/notice.js';
import { Row, Stack } from '../../../../components/stack.js';
import { paths } from '../../../../lib/paths.js';

/** What taking a file would mean, in words; nothing is written yet. */
export function FileReport({ report }: { report: ExchangeReport }) {
  const { t } = useTranslation('catalogue-exchange');
  const { code, name, installation, exportedAt, signer, standing, conflicts, changes, cases } = report;
  return (
    <Stack>
      <Facts
        facts={[
          { key: 'name', label: t('exchange.fact.procedure'), value: <span lang="vi">{`${name} (${code})`}</span> },
          { key: 'from', label: t('exchange.fact.from'), value: <span lang="vi">{installation}</span> },
          { key: 'at', label: t('exchange.fact.exportedAt'), value: <Instant at={exportedAt} /> },
          { key: 'signer', label: t('exchange.fact.signer'), value: <code>{signer}</code> },
          { key: 'standing', label: t('exchange.fact.standing'), value: t(`exchange.standing.${standing}`, { count: changes.length }) },
        ]}
      />
      <Conflicts report={report} severity="MUST" />
      <Conflicts report={report} severity="SHOULD" />
      {conflicts.length === 0 && <Notice tone="success" role="status" title={t('exchange.clear')} />}
      {changes.length > 0 && <ChangeList changes={changes} cases={cases} />}
    </Stack>
  );
}

const TONES = { MUST: 'danger', SHOULD: 'warning' } as const satisfies Record<ExchangeConflict['severity'], string>;

function Conflicts({ report: { conflicts, code }, severity }: { report: ExchangeReport; severity: ExchangeConflict['severity'] }) {
  const { t } = useTranslation('catalogue-exchange');
  const found = conflicts.filter((conflict) => conflict.severity === severity);
  if (found.length === 0) return null;
  return (
    <Notice tone={TONES[severity]} role="status" title={t(`exchange.severity.${severity}`, { count: found.length })}>
      <ul>
        {found.map((conflict) => (
          <li key={conflict.code}>
            {t(`exchange.conflict.${conflict.code}`, { found: conflict.found.join(', ') })}{' '}
            {conflict.code === 'draft-exists' && (
              <Link to={paths.admin.version.href(code, conflict.found[0] ?? '')}>{t('openDraft')}</Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What was written, and where it goes on. */
export function TakenDraft({ draft: { code, id, versionNo, name } }: { draft: VersionDetail }) {
  const { t } = useTranslation('catalogue-exchange');
  return (
    <Notice tone="success" title={t('exchange.taken', { no: versionNo, name })}>
      <p>{t('exchange.takenNext')}</p>
      <Row>
        <ActionLink to={paths.admin.version.href(code, id)}>{t('openDraft')}</ActionLink>
      </Row>
    </Notice>
  );
}
