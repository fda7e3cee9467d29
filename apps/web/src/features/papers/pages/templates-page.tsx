import type { TemplateKind, paperTemplateEndpoints } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { z } from 'zod';
import { DataTable, type Column } from '../../../components/data-table.js';
import { PlainDay } from '../../../components/instant.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { templatesQuery } from '../api/templates.js';

type Row = z.infer<typeof paperTemplateEndpoints.list.response>['items'][number];

/** The seven forms and which words are in force. */
export default function TemplatesPage() {
  const { t } = useTranslation('papers');
  useTitle({ screen: t('templates.title') });
  const navigate = useNavigate();
  const query = useQuery(templatesQuery);
  const open = (kind: TemplateKind) => paths.admin.paperTemplate.href(kind);
  const columns: Column<Row>[] = [
    { id: 'kind', header: t('templates.form'), isRowHeader: true, cell: ({ kind }) => <Link to={open(kind)}>{t(`kind.${kind}`)}</Link> },
    {
      id: 'version',
      header: t('templates.inForce'),
      cell: ({ versionInForce: no }) => (no === 0 ? t('template.builtIn') : t('template.version', { no })),
    },
    { id: 'from', header: t('templates.since'), cell: ({ validFrom }) => validFrom && <PlainDay day={validFrom} /> },
    { id: 'next', header: t('templates.next'), cell: ({ nextFrom }) => nextFrom && <PlainDay day={nextFrom} /> },
    { id: 'draft', header: t('templates.draft'), cell: ({ hasDraft }) => (hasDraft ? t('templates.hasDraft') : '') },
  ];
  return (
    <Stack gap="section">
      <PageHeading lead={t('templates.lead')}>{t('templates.title')}</PageHeading>
      <QueryView query={query} shape="table">
        {({ items }) => (
          <DataTable
            caption={t('templates.title')}
            columns={columns}
            rows={items}
            rowId={({ kind }) => kind}
            rowLabel={({ kind }) => t(`kind.${kind}`)}
            onOpen={({ kind }) => void navigate(open(kind))}
          />
        )}
      </QueryView>
    </Stack>
  );
}
