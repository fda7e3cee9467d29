import { exchangeEndpoints, versionEndpoints, type VersionSummary } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { ActionButton, ActionLink } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Card } from '../../../components/facts.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Row, Stack } from '../../../components/stack.js';
import { addressOf } from '../../../lib/api-client.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { useWrite } from '../../../lib/use-write.js';
import { useTakeVersion, versionsQuery } from '../api/versions.js';
import { RetireCard } from '../components/timeline/retire-card.js';
import { VersionTimeline } from '../components/timeline/version-timeline.js';

/** One procedure: its versions, the way to the next one, and its end. */
export default function ProcedurePage() {
  const { t } = useTranslation('procedures-admin');
  const { code = '' } = useParams();
  const query = useQuery(versionsQuery(code));
  const items = query.data?.items ?? [];
  const name = (items.find(({ state }) => state === 'PUBLISHED') ?? items[0])?.name;
  useTitle({ screen: name ?? t('procedure.title') });
  const lead = (
    <Row>
      <Link to={paths.admin.procedures.href()}>{t('create.back')}</Link>
      <span>{t('procedure.code', { code })}</span>
      <Link to={paths.citizen.procedure.href(code)}>{t('procedure.public')}</Link>
      <Link to={paths.admin.procedureLevels.href({ procedure: code })}>{t('procedure.levels')}</Link>
      {items.some(({ state }) => state === 'PUBLISHED') && (
        <a href={addressOf(exchangeEndpoints.export.path, { code })} download>
          {t('procedure.export')}
        </a>
      )}
    </Row>
  );
  return (
    <Stack>
      <PageHeading lead={lead} lang={name ? 'vi' : undefined}>
        {name ?? t('procedure.title')}
      </PageHeading>
      <QueryView query={query}>
        {({ items: versions, retiredOn, replacedByCode, closingNotice }) => (
          <Stack gap="section">
            <NextVersion code={code} versions={versions} />
            <Card title={t('procedure.versions')}>
              <VersionTimeline code={code} versions={versions} />
            </Card>
            {versions.some(({ state }) => state === 'PUBLISHED') && (
              <RetireCard {...{ code, retiredOn, replacedByCode, closingNotice }} />
            )}
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}

/** The one main act: go on with the draft, or begin one. */
function NextVersion({ code, versions }: { code: string; versions: readonly VersionSummary[] }) {
  const { t } = useTranslation('procedures-admin');
  const navigate = useNavigate();
  const take = useTakeVersion();
  const start = useWrite(versionEndpoints.start, {
    onSuccess: async (version) => {
      await take(version);
      void navigate(paths.admin.version.href(code, version.id));
    },
  });
  const draft = versions.find(({ state }) => state === 'DRAFT');
  if (draft) {
    return (
      <Row>
        <ActionLink to={paths.admin.version.href(code, draft.id)} variant="main">
          {t('procedure.goOn', { no: draft.versionNo })}
        </ActionLink>
      </Row>
    );
  }
  return (
    <Stack>
      <Row>
        <ActionButton variant="main" isBusy={start.isPending} onClick={() => start.mutate({ params: { code } })}>
          {t('procedure.start')}
        </ActionButton>
      </Row>
      {start.error && <ErrorPanel error={start.error} />}
    </Stack>
  );
}
