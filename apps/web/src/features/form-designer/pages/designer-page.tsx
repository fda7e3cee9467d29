import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { useLanguage } from '../../../i18n/language.js';
import { useTitle } from '../../../lib/use-title.js';
import { versionQuery } from '../api/versions.js';
import { FormDesigner } from '../components/designer.js';
import { labelOf } from '../state/designer.js';
import { formOfCase } from '../state/use-autosave.js';

/** A3: the form of one case of a version, written. */
export default function DesignerPage() {
  const { t } = useTranslation('form-designer');
  const { language } = useLanguage();
  const { code = '', versionId = '', caseKey = '' } = useParams();
  const query = useQuery(versionQuery(versionId));
  const found = query.data?.cases.find(({ key }) => key === caseKey);
  const name = found ? labelOf({ label: found.name }, language, caseKey) : caseKey;
  useTitle({ screen: t('title', { name }) });
  return (
    <Stack>
      <PageHeading lead={query.data ? t('lead', { code, n: query.data.versionNo, name: query.data.content.shortName ?? query.data.content.name }) : code}>{t('title', { name })}</PageHeading>
      <QueryView query={query} shape="lines">
        {(version) => {
          const opened = formOfCase(version, caseKey);
          if (!opened) return <EmptyState>{t('caseGone', { key: caseKey })}</EmptyState>;
          return (
            <Stack key={`${versionId}-${caseKey}`}>
              <FormDesigner version={version} caseKey={caseKey} opened={opened} />
            </Stack>
          );
        }}
      </QueryView>
    </Stack>
  );
}
