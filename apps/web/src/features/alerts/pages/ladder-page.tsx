import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { announce } from '../../../lib/announce.js';
import { useTitle } from '../../../lib/use-title.js';
import { ladderQuery } from '../api/ladder.js';
import { LadderEditor } from '../components/ladder-editor.js';
import { LadderHistory } from '../components/ladder-history.js';

/** Who is told of what waits, and after how long; who changed it, when and why. */
export default function LadderPage() {
  const { t } = useTranslation('alerts');
  const query = useQuery(ladderQuery);
  const [reading, setReading] = useState(0);
  useTitle({ screen: t('ladder.title') });
  const reload = (): Promise<unknown> => query.refetch().then(() => setReading((count) => count + 1));
  const saved = (): void => void reload().then(() => announce(t('ladder.saved')));
  return (
    <Stack gap="section">
      <PageHeading lead={t('ladder.lead')}>{t('ladder.title')}</PageHeading>
      <QueryView query={query} shape="page">
        {(view) => (
          <Stack gap="section">
            <LadderEditor key={reading} view={view} onSaved={saved} onReload={() => void reload()} />
            <LadderHistory history={view.history} />
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}
