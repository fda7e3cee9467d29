import type { ReusableText } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { ClampedText } from '../../../components/clamped-text.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Row, Stack } from '../../../components/stack.js';
import { useTitle } from '../../../lib/use-title.js';
import { textsQuery } from '../api/texts.js';
import { DeleteText, EditText } from '../components/edit-text.js';

/** Texts written in advance for applicants: one's own and those of the agency. */
export default function TextsPage() {
  const { t } = useTranslation('inbox');
  const texts = useQuery(textsQuery);
  const [edited, setEdited] = useState<ReusableText | 'new'>();
  useTitle({ screen: t('text.page') });
  return (
    <Stack gap="section">
      <PageHeading
        lead={t('text.lead')}
        aside={
          <ActionButton variant="main" onClick={() => setEdited('new')}>
            {t('text.add')}
          </ActionButton>
        }
      >
        {t('text.page')}
      </PageHeading>
      <QueryView query={texts} shape="table">
        {({ items }) => (items.length === 0 ? <EmptyState>{t('text.none')}</EmptyState> : <TextTable texts={items} onEdit={setEdited} />)}
      </QueryView>
      {edited && <EditText text={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Stack>
  );
}

function TextTable({ texts, onEdit }: { texts: readonly ReusableText[]; onEdit: (text: ReusableText) => void }) {
  const { t } = useTranslation('inbox');
  const columns: Column<ReusableText>[] = [
    { id: 'title', header: t('text.title'), isRowHeader: true, cell: ({ title }) => <span lang="vi">{title}</span> },
    { id: 'use', header: t('text.use'), cell: ({ use }) => t(`text.uses.${use}`) },
    {
      id: 'body',
      header: t('text.body'),
      cell: ({ body }) => (
        <span lang="vi">
          <ClampedText lines={2}>{body}</ClampedText>
        </span>
      ),
    },
    { id: 'whose', header: t('text.whose'), cell: ({ agency }) => (agency ? <span lang="vi">{agency.name}</span> : t('text.own')) },
    {
      id: 'acts',
      header: t('text.acts'),
      cell: (text) =>
        text.mayChange && (
          <Row>
            <ActionButton variant="quiet" aria-label={t('text.editOf', { title: text.title })} onClick={() => onEdit(text)}>
              {t('text.edit')}
            </ActionButton>
            <DeleteText text={text} />
          </Row>
        ),
    },
  ];
  return <DataTable caption={t('text.page')} columns={columns} rows={texts} rowId={({ id }) => id} rowLabel={({ title }) => title} />;
}
