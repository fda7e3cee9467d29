import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ActionLink } from '../../../components/action-button.js';
import { Card } from '../../../components/facts.js';
import { PageHeading } from '../../../components/page-heading.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { Candidates } from '../components/levels/candidates.js';
import { LevelHistory } from '../components/levels/level-history.js';
import { ProcedurePicker } from '../components/levels/procedure-picker.js';

/** Levels in force at agencies, their history, and what should be raised. */
export default function LevelsPage() {
  const { t } = useTranslation('procedures-admin');
  const [search, setSearch] = useSearchParams();
  const code = search.get('procedure')?.slice(0, 40) || null;
  useTitle({ screen: t('levels.title') });
  const change = (
    <ActionLink to={paths.admin.levelChange.href({ procedure: code ?? undefined })} variant="main" icon={IconAdjustments}>
      {t('levels.change')}
    </ActionLink>
  );
  return (
    <Stack gap="section">
      <PageHeading lead={t('levels.lead')} aside={change}>
        {t('levels.title')}
      </PageHeading>
      <Card title={t('levels.history')}>
        <Stack>
          <ProcedurePicker value={code} onChange={(chosen) => setSearch(chosen ? { procedure: chosen } : {}, { replace: true })} />
          {code && <LevelHistory code={code} />}
        </Stack>
      </Card>
      <Candidates />
    </Stack>
  );
}
