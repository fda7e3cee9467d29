import type { VersionDetail } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ClosingBanner } from '../../../components/closing-banner.js';
import { Card } from '../../../components/facts.js';
import { Notice } from '../../../components/notice.js';
import { ChangeList } from '../../../components/changes/change-list.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Row, Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { today } from '../../../lib/today.js';
import { useTitle } from '../../../lib/use-title.js';
import { changesQuery, problemsQuery, versionQuery, versionsQuery } from '../api/versions.js';
import styles from '../components/check/findings.module.css';
import { Findings } from '../components/check/findings.js';
import { PublishForm } from '../components/check/publish-form.js';

/** What has to be mended, what changes for whom, and the publication (screens.md A3, A4). */
export default function CheckPage() {
  const { t } = useTranslation('procedures-admin');
  const { code = '', versionId = '' } = useParams();
  const query = useQuery(versionQuery(versionId));
  const [published, setPublished] = useState<VersionDetail>();
  const version = query.data;
  const no = version?.versionNo ?? '';
  const title = version && version.state !== 'DRAFT' ? t('check.titleDone', { no }) : t('check.title', { no });
  useTitle({ screen: title });
  const lead = (
    <Row>
      <Link to={paths.admin.procedure.href(code)} lang="vi">
        {version?.name ?? code}
      </Link>
      <Link to={paths.admin.version.href(code, versionId)}>{version?.state === 'DRAFT' ? t('procedure.edit') : t('procedure.open', { no })}</Link>
    </Row>
  );
  return (
    <Stack>
      <PageHeading lead={lead}>{title}</PageHeading>
      {published?.validFrom && (
        <Notice tone="success" role="status" title={t('publish.done', { no: published.versionNo, day: published.validFrom })}>
          <Link to={paths.admin.procedure.href(code)}>{t('publish.back')}</Link>
        </Notice>
      )}
      <QueryView query={query}>
        {(shown) => (shown.state === 'DRAFT' ? <DraftCheck version={shown} onPublished={setPublished} /> : <Changes version={shown} />)}
      </QueryView>
    </Stack>
  );
}

function DraftCheck({ version, onPublished }: { version: VersionDetail; onPublished: (version: VersionDetail) => void }) {
  const problems = useQuery({ ...problemsQuery(version.id), staleTime: 0 });
  const consequence = useConsequence(version.id);
  return (
    <div className={styles.columns}>
      <Changes version={version} />
      <QueryView query={problems}>
        {({ items }) => (
          <Stack>
            <Findings version={version} problems={items} />
            <PublishForm
              version={version}
              isBlocked={items.some(({ severity }) => severity === 'MUST')}
              consequence={consequence}
              onPublished={onPublished}
            />
          </Stack>
        )}
      </QueryView>
    </div>
  );
}

/** What of the version before goes on, in words. */
function useConsequence(versionId: string): string | undefined {
  const { t } = useTranslation('procedures-admin');
  const { data } = useQuery(changesQuery(versionId));
  if (!data?.before) return undefined;
  const { before, dossiersUnderWay, citizenDrafts } = data;
  const dossiers = t('diff.dossiers', { count: dossiersUnderWay, no: before.versionNo });
  return citizenDrafts > 0 ? `${dossiers} ${t('diff.drafts', { count: citizenDrafts })}` : dossiers;
}

function Changes({ version }: { version: VersionDetail }) {
  const { t } = useTranslation('procedures-admin');
  const query = useQuery(changesQuery(version.id));
  const consequence = useConsequence(version.id);
  return (
    <Card title={t('diff.title')}>
      <Ending code={version.code} />
      <QueryView query={query}>
        {({ before, items }) => {
          if (!before) return <p>{t('diff.first')}</p>;
          if (items.length === 0) return <p>{t('diff.same', { before: before.versionNo })}</p>;
          return (
            <Stack>
              <p>{t('diff.count', { count: items.length, after: version.versionNo, before: before.versionNo })}</p>
              <ChangeList changes={items} cases={version.cases} />
              {version.state === 'DRAFT' && <p>{consequence}</p>}
            </Stack>
          );
        }}
      </QueryView>
    </Card>
  );
}

/** The end of the procedure, which no version carries. */
function Ending({ code }: { code: string }) {
  const { data } = useQuery(versionsQuery(code));
  if (!data?.retiredOn) return null;
  return <ClosingBanner {...data} retiredOn={data.retiredOn} isOver={data.retiredOn <= today()} />;
}
