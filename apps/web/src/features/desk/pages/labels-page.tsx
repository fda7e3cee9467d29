import type { Label } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { DataTable, type Column } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { leadsSomewhere, useSession } from '../../../lib/session.js';
import { useTitle } from '../../../lib/use-title.js';
import { labelsQuery } from '../api/labels.js';
import { EditLabel } from '../components/edit-label.js';

/** Marks of the agency for its dossiers; made and changed by who leads it. */
export default function LabelsPage() {
  const { t } = useTranslation('inbox');
  const { account } = useSession();
  const labels = useQuery(labelsQuery);
  const [edited, setEdited] = useState<Label | 'new'>();
  useTitle({ screen: t('label.page') });
  const add = (
    <ActionButton variant="main" onClick={() => setEdited('new')}>
      {t('label.add')}
    </ActionButton>
  );
  return (
    <Stack gap="section">
      <PageHeading lead={t('label.lead')} aside={leadsSomewhere(account) && add}>
        {t('label.page')}
      </PageHeading>
      <QueryView query={labels} shape="table">
        {({ items }) => (items.length === 0 ? <EmptyState>{t('label.none')}</EmptyState> : <LabelTable labels={items} onEdit={setEdited} />)}
      </QueryView>
      {edited && <EditLabel label={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Stack>
  );
}

function LabelTable({ labels, onEdit }: { labels: readonly Label[]; onEdit: (label: Label) => void }) {
  const { t } = useTranslation('inbox');
  const columns: Column<Label>[] = [
    { id: 'name', header: t('label.name'), isRowHeader: true, cell: ({ name }) => <span lang="vi">{name}</span> },
    { id: 'colour', header: t('label.colour'), cell: ({ colour }) => t(`label.colours.${colour}`) },
    { id: 'agency', header: t('label.agency'), cell: ({ agencyName }) => <span lang="vi">{agencyName}</span> },
    { id: 'state', header: t('label.state'), cell: ({ isArchived }) => t(isArchived ? 'label.archived' : 'label.used') },
    {
      id: 'acts',
      header: t('label.acts'),
      cell: (label) =>
        label.mayChange && (
          <ActionButton variant="quiet" aria-label={t('label.editOf', { name: label.name })} onClick={() => onEdit(label)}>
            {t('label.edit')}
          </ActionButton>
        ),
    },
  ];
  return <DataTable caption={t('label.page')} columns={columns} rows={labels} rowId={({ id }) => id} rowLabel={({ name }) => name} />;
}
