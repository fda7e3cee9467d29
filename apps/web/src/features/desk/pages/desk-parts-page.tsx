import { DESK_PART_LISTS, type DeskPartCounts, type DeskPartList } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { NavLink, useSearchParams } from 'react-router';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { deskPartsQuery } from '../api/desk-parts.js';
import own from '../components/agency/agency-steps.module.css';
import { DeskPartsTable } from '../components/agency/desk-parts-table.js';

const PARAM = 'danh-sach';

const countOf = (list: DeskPartList, { toReturn, supplement, underWay }: DeskPartCounts): number | undefined =>
  ({ 'to-return': toReturn, supplement, 'under-way': underWay, ended: undefined })[list];

/** What this desk took in or returns for agencies elsewhere; the list stands in the address. */
export default function DeskPartsPage() {
  const { t } = useTranslation('desk');
  const [params] = useSearchParams();
  const list = DESK_PART_LISTS.find((one) => one === params.get(PARAM)) ?? 'to-return';
  const query = useQuery(deskPartsQuery(list));
  useTitle({ screen: t('parts.title') });
  return (
    <Stack gap="section">
      <PageHeading lead={t('parts.lead')}>{t('parts.title')}</PageHeading>
      <QueryView query={query} shape="table">
        {({ items, counts }) => (
          <Stack>
            <nav className={own.lists} aria-label={t('parts.tabs')}>
              {DESK_PART_LISTS.map((one) => (
                <NavLink key={one} to={paths.desk.deskParts.href({ [PARAM]: one })} aria-current={one === list ? 'page' : false}>
                  {[t(`parts.tab.${one}`), countOf(one, counts)].filter((part) => part !== undefined).join(' · ')}
                </NavLink>
              ))}
            </nav>
            <DeskPartsTable list={list} items={items} />
          </Stack>
        )}
      </QueryView>
    </Stack>
  );
}
