import type { RegisterRow } from '@motcua/contracts';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionButton, ActionLink } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Row, Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useRememberedRow } from '../../../lib/remembered-row.js';
import { useTitle } from '../../../lib/use-title.js';
import { registerQuery } from '../api/register.js';
import { RegisterFilters, useRegisterFilter } from '../components/register/register-filters.js';
import { RegisterTable } from '../components/register/register-table.js';

/** All procedures in any state. */
export default function ProceduresPage() {
  const { t } = useTranslation('procedures-admin');
  const navigate = useNavigate();
  const { rowToFocus, remember } = useRememberedRow('procedures');
  const { filter, put, clear } = useRegisterFilter();
  const query = useInfiniteQuery(registerQuery(filter));
  useTitle({ screen: t('register.title') });
  const open = ({ code }: RegisterRow): void => {
    remember(code);
    void navigate(paths.admin.procedure.href(code));
  };
  const add = (
    <ActionLink to={paths.admin.newProcedure.href()} variant="main" icon={IconPlus}>
      {t('register.new')}
    </ActionLink>
  );
  return (
    <Stack>
      <PageHeading lead={t('register.lead')} aside={add}>
        {t('register.title')}
      </PageHeading>
      <RegisterFilters filter={filter} put={put} />
      <QueryView query={query} shape="table">
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) {
            return <EmptyState action={<ActionButton onClick={clear}>{t('register.clear')}</ActionButton>}>{t('register.none')}</EmptyState>;
          }
          return (
            <Stack>
              <p role="status">{t('register.count', { count: pages[0]?.total ?? rows.length })}</p>
              <RegisterTable rows={rows} focusRowId={rowToFocus} onOpen={open} />
              {query.hasNextPage && (
                <Row>
                  <ActionButton isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {t('register.more')}
                  </ActionButton>
                </Row>
              )}
            </Stack>
          );
        }}
      </QueryView>
    </Stack>
  );
}
