import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { versionQuery } from '../api/versions.js';
import { VersionEditor } from '../components/editor/version-editor.js';

/** One version in its parts: a draft to write, any other to read. */
export default function VersionPage() {
  const { t } = useTranslation('procedures-admin');
  const { code = '', versionId = '' } = useParams();
  const query = useQuery(versionQuery(versionId));
  const version = query.data;
  const no = version?.versionNo ?? '';
  const title = version && version.state !== 'DRAFT' ? t('editor.titleRead', { no }) : t('editor.title', { no });
  useTitle({ screen: title });
  return (
    <Stack>
      <PageHeading lead={<Link to={paths.admin.procedure.href(code)} lang="vi">{version?.name ?? code}</Link>}>{title}</PageHeading>
      <QueryView query={query}>
        {(shown) => (
          <Stack>
            {shown.state !== 'DRAFT' && (
              <Notice>
                <p>{t('editor.readOnly')}</p>
              </Notice>
            )}
            <VersionEditor key={`${shown.id} ${shown.state}`} version={shown} />
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}
