import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ActionButton } from '../../../components/action-button.js';
import { Card } from '../../../components/facts.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { Row, Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { Consequences } from '../components/levels/consequences.js';
import { LevelChangeForm } from '../components/levels/level-change-form.js';
import { useLevelChange } from '../components/levels/use-level-change.js';

/** Levels of many procedures at many agencies from a day on, looked at before they are applied. */
export default function LevelChangePage() {
  const { t } = useTranslation('procedures-admin');
  const [search] = useSearchParams();
  const change = useLevelChange(search.get('procedure')?.slice(0, 40) || undefined);
  useTitle({ screen: t('levels.changeTitle') });
  const { preview, apply, typed } = change;
  const items = preview.data?.items ?? [];
  const changed = apply.data?.changed;
  return (
    <Stack>
      <PageHeading lead={<Link to={paths.admin.procedureLevels.href()}>{t('levels.back')}</Link>}>{t('levels.changeTitle')}</PageHeading>
      <p>{t('levels.changeLead')}</p>
      <LevelChangeForm change={change} />
      {items.length > 0 && changed === undefined && (
        <Card title={t('levels.previewTitle', { day: typed.validFrom })}>
          <Stack>
            <Consequences items={items} day={typed.validFrom} />
            <Row>
              <ActionButton variant="main" isBusy={apply.isPending} onClick={change.send}>
                {t('levels.apply', { count: items.length })}
              </ActionButton>
            </Row>
          </Stack>
        </Card>
      )}
      {changed !== undefined && (
        <Notice tone="success" role="status">
          <p>{changed > 0 ? t('levels.done', { count: changed, day: typed.validFrom }) : t('levels.already')}</p>
        </Notice>
      )}
    </Stack>
  );
}
