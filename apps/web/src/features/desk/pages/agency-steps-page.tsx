import { AGENCY_STEP_LISTS, type AgencyStepCounts, type AgencyStepList } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation, useSearchParams } from 'react-router';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { agencyStepsQuery } from '../api/agency-steps.js';
import { AgencyStepsTable } from '../components/agency/agency-steps-table.js';
import own from '../components/agency/agency-steps.module.css';

const PARAM = 'danh-sach';

const countOf = (list: AgencyStepList, counts: AgencyStepCounts): number =>
  ({ 'to-acknowledge': counts.toAcknowledge, 'to-answer': counts.toAnswer, sent: counts.sent })[list];

/** Joint work: what other agencies ask of ours, what ours ask of others; the list stands in the address. */
export default function AgencyStepsPage() {
  const { t } = useTranslation('agency-steps');
  const [params] = useSearchParams();
  const list = AGENCY_STEP_LISTS.find((one) => one === params.get(PARAM)) ?? 'to-acknowledge';
  const query = useQuery(agencyStepsQuery(list));
  const left: unknown = useLocation().state?.left;
  useTitle({ screen: t('page.title') });
  return (
    <Stack gap="section">
      <PageHeading lead={t('page.lead')}>{t('page.title')}</PageHeading>
      {typeof left === 'string' && (
        <Notice tone="success" role="status">
          <p>{t('page.left', { code: left })}</p>
        </Notice>
      )}
      <QueryView query={query} shape="table">
        {({ items, counts }) => (
          <Stack>
            <nav className={own.lists} aria-label={t('page.tabs')}>
              {AGENCY_STEP_LISTS.map((one) => (
                <NavLink key={one} to={paths.desk.agencySteps.href({ [PARAM]: one })} aria-current={one === list ? 'page' : false}>
                  {t(`page.tab.${one}`, { n: countOf(one, counts) })}
                </NavLink>
              ))}
            </nav>
            {counts.sent > 0 && (
              <p>{t('page.summary', { unacknowledged: counts.sentUnacknowledged, returned: counts.sentReturned, late: counts.sentLate })}</p>
            )}
            <AgencyStepsTable list={list} items={items} />
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}
