import { TemplateKind } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { NeedsWidth } from '../../../components/needs-width.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { templateQuery } from '../api/templates.js';
import { TemplateEditor } from '../components/template-editor.js';

/** The editor of one form. */
export default function TemplatePage() {
  const { t } = useTranslation('papers');
  const kind = TemplateKind.safeParse(useParams()['kind']);
  useTitle({ screen: t('templates.title') });
  return (
    <Stack gap="section">
      <p>
        <Link to={paths.admin.paperTemplates.href()}>{t('templates.title')}</Link>
      </p>
      {kind.success ? (
        <OneTemplate kind={kind.data} />
      ) : (
        <>
          <PageHeading>{t('templates.unknown')}</PageHeading>
          <EmptyState>{t('templates.unknown')}</EmptyState>
        </>
      )}
    </Stack>
  );
}

function OneTemplate({ kind }: { kind: TemplateKind }) {
  const { t } = useTranslation('papers');
  const query = useQuery(templateQuery(kind));
  const [reading, setReading] = useState(0);
  const reload = (): void => void query.refetch().then(() => setReading((count) => count + 1));
  return (
    <>
      <PageHeading lead={t('template.lead')}>{t(`kind.${kind}`)}</PageHeading>
      <NeedsWidth>
        <QueryView query={query} shape="page">
          {(detail) => <TemplateEditor key={reading} detail={detail} onReload={reload} />}
        </QueryView>
      </NeedsWidth>
    </>
  );
}
