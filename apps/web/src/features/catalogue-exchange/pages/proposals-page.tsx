import type { ProposalFilter, ProposalSummary } from '@motcua/contracts';
import { IconFileImport } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Row, Stack } from '../../../components/stack.js';
import { useTitle } from '../../../lib/use-title.js';
import { proposalsQuery } from '../api/proposals.js';
import { BatchBar } from '../components/review/batch-bar.js';
import { ProposalFilters, useProposalFilter } from '../components/review/proposal-filters.js';
import { ProposalTable } from '../components/review/proposal-table.js';
import { ReadDialog } from '../components/review/read-dialog.js';

/** What files of the national catalogue would change and nobody has decided yet. */
export default function ProposalsPage() {
  const { t } = useTranslation('catalogue-exchange');
  const [isReading, setReading] = useState(false);
  const { filter, put, clear } = useProposalFilter();
  useTitle({ screen: t('review.title') });
  const read = (
    <ActionButton variant="main" icon={IconFileImport} onClick={() => setReading(true)}>
      {t('review.readFile')}
    </ActionButton>
  );
  return (
    <Stack>
      <PageHeading lead={t('review.lead')} aside={read}>
        {t('review.title')}
      </PageHeading>
      <ProposalFilters filter={filter} put={put} />
      <OpenProposals key={JSON.stringify(filter)} filter={filter} onClear={clear} />
      {isReading && <ReadDialog onClose={() => setReading(false)} />}
    </Stack>
  );
}

function OpenProposals({ filter, onClear }: { filter: ProposalFilter; onClear: () => void }) {
  const { t } = useTranslation('catalogue-exchange');
  const query = useInfiniteQuery(proposalsQuery(filter));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const toggle = (ids: string[], isSelected: boolean): void =>
    setSelected((before) => new Set(isSelected ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
  const isFiltered = filter.q !== undefined || filter.kind !== undefined;
  return (
    <QueryView query={query} shape="table">
      {({ pages }) => {
        const rows: ProposalSummary[] = pages.flatMap(({ items }) => items);
        const chosen = rows.filter(({ id }) => selected.has(id));
        return (
          <Stack>
            <BatchBar chosen={chosen} onChooseAll={() => toggle(rows.map(({ id }) => id), true)} onChooseNone={() => setSelected(new Set())} count={rows.length} />
            {rows.length === 0 && isFiltered && (
              <EmptyState action={<ActionButton onClick={onClear}>{t('review.clear')}</ActionButton>}>{t('review.noneFound')}</EmptyState>
            )}
            {rows.length === 0 && !isFiltered && <EmptyState>{t('review.none')}</EmptyState>}
            {rows.length > 0 && (
              <>
                <p role="status">{t('review.count', { count: pages[0]?.total ?? rows.length })}</p>
                <ProposalTable rows={rows} selection={{ selected, onToggle: toggle }} />
              </>
            )}
            {query.hasNextPage && (
              <Row>
                <ActionButton isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t('review.more')}
                </ActionButton>
              </Row>
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}
