import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { useTitle } from '../../../lib/use-title.js';
import { substitutionsQuery } from '../api/substitutes.js';
import { SubstituteForm } from '../components/substitutes/substitute-form.js';
import { SubstituteTable } from '../components/substitutes/substitute-table.js';

/** Who does an absent officer's work within given days. Those who lead arrange it; the two concerned read it. */
export default function SubstitutesPage() {
  const { t } = useTranslation('substitutes');
  const query = useQuery(substitutionsQuery);
  useTitle({ screen: t('title') });
  return (
    <Stack gap="section">
      <PageHeading lead={t('lead')}>{t('title')}</PageHeading>
      <QueryView query={query} shape="table">
        {({ items, officers }) => (
          <Stack gap="section">
            {officers.length > 0 && <SubstituteForm officers={officers} />}
            <SubstituteTable items={items} mayEnd={officers.length > 0} />
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}
