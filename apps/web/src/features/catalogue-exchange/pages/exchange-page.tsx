import { useTranslation } from 'react-i18next';
import { ActionLink } from '../../../components/action-button.js';
import { Card } from '../../../components/facts.js';
import { PageHeading } from '../../../components/page-heading.js';
import { Row, Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { TakeFile } from '../components/exchange/take-file.js';

/** Procedures as signed files, from one installation to another. */
export default function ExchangePage() {
  const { t } = useTranslation('catalogue-exchange');
  useTitle({ screen: t('exchange.title') });
  return (
    <Stack gap="section">
      <PageHeading lead={t('exchange.lead')}>{t('exchange.title')}</PageHeading>
      <Card title={t('exchange.take')}>
        <TakeFile />
      </Card>
      <Card title={t('exchange.give')}>
        <Stack>
          <p>{t('exchange.giveHelp')}</p>
          <Row>
            <ActionLink to={paths.admin.procedures.href({ state: 'PUBLISHED' })}>{t('exchange.toProcedures')}</ActionLink>
          </Row>
        </Stack>
      </Card>
    </Stack>
  );
}
