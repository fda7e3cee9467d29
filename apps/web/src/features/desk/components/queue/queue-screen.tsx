import { MOST_AT_ONCE, QUEUE_SORTS, type QueueSort } from '@motcua/contracts';
import { NativeSelect } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../../../components/filter-chips.js';
import { ActionButton } from '../../../../components/action-button.js';
import { PageHeading } from '../../../../components/page-heading.js';
import { QueryView } from '../../../../components/query-view.js';
import { Row, Stack } from '../../../../components/stack.js';
import { formatTime } from '../../../../lib/format.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import { useIsNarrow } from '../../../../lib/use-is-narrow.js';
import { useTitle } from '../../../../lib/use-title.js';
import { BulkBar } from './bulk-bar.js';
import { BulkResults } from './bulk-result.js';
import { ExportQueue } from './export-queue.js';
import { isCounted } from './known-queues.js';
import { QueueEmpty } from './queue-empty.js';
import { QueueFilters } from './queue-filters.js';
import { QueueList } from './queue-list.js';
import { QueueNews } from './queue-news.js';
import styles from './queue.module.css';
import { SaveQuery } from './save-query.js';
import type { BulkOutcome } from './use-bulk-act.js';
import { useCountWords } from './use-count-words.js';
import { useFilterChips } from './use-filter-chips.js';
import type { ListPlace } from './use-list-place.js';
import { useQueue } from './use-queue.js';
import { useQueueFilter, type QueueFilterControl } from './use-queue-filter.js';
import { useSelection, type Selection } from './use-selection.js';
import { ViewSettings } from './view-settings.js';

/** O1: heading with the counter, filters, what is new, the rows, and what was selected. */
export function QueueScreen({ place }: { place: ListPlace }) {
  const { t } = useTranslation('desk');
  const control = useQueueFilter(place);
  const list = useQueue(control.filter);
  const chips = useFilterChips(control);
  const choice = useSelection(list.rows, control.filter);
  const [outcome, setOutcome] = useState<BulkOutcome>();
  useTitle({ screen: place.name });
  const { pages, rows } = list;
  const more = pages.hasNextPage ? { isLoading: pages.isFetchingNextPage, load: () => void pages.fetchNextPage() } : undefined;
  const isFiltered = chips.length > 0;
  return (
    <Stack>
      <QueueHeading place={place} list={list} words={control.words} />
      <ListActs place={place} control={control} choice={choice} />
      <FoldedFilters place={place} control={control} />
      <FilterChips chips={chips} onClear={control.clear} />
      <QueueNews count={list.newRows} onTake={list.takeIn} />
      {outcome && (
        <BulkResults outcome={outcome} onClose={() => setOutcome(undefined)} />
      )}
      <QueryView query={pages} shape="table">
        {() =>
          rows.length === 0 ? (
            <QueueEmpty queue={place.queue} isFiltered={isFiltered} words={control.words} onClear={control.clear} />
          ) : (
            <QueueList
              place={place}
              control={control}
              rows={rows}
              isBusy={pages.isFetching}
              cursor={pages.data?.pages.at(-1)?.nextCursor ?? null}
              selection={choice.selection}
              more={more}
              total={t('queue.loaded', { count: rows.length })}
            />
          )
        }
      </QueryView>
      {choice.selected.length > 0 && (
        <BulkBar
          choice={choice}
          onDone={(done) => {
            setOutcome(done);
            choice.clear();
          }}
        />
      )}
    </Stack>
  );
}

interface ListActsProps {
  place: ListPlace;
  control: QueueFilterControl;
}

/** What is done with the list as a whole: tick all of it, keep it under a name or for oneself. */
function ListActs({ place, control, choice }: ListActsProps & { choice: Selection }) {
  const { t } = useTranslation('inbox');
  return (
    <Row>
      <ActionButton icon={IconChecks} isBusy={choice.isReading} busyText={t('bulk.reading')} onClick={() => void choice.selectAll()}>
        {t('bulk.selectAll', { max: MOST_AT_ONCE })}
      </ActionButton>
      <SaveQuery place={place} control={control} />
      <ViewSettings place={place} control={control} />
      <ExportQueue place={place} control={control} />
    </Row>
  );
}

function QueueHeading({ place, list, words }: { place: ListPlace; list: ReturnType<typeof useQueue>; words: string }) {
  const { t } = useTranslation('desk');
  const countWords = useCountWords();
  const { name, queue, saved } = place;
  const count = saved ? list.counts?.saved[saved.id] : isCounted(queue) ? list.counts?.counts[queue] : undefined;
  const heading = count === undefined ? name : t('queue.heading', { name, shown: countWords(count) });
  const aside = list.asOf && <span className={styles.aside}>{t('queue.asOf', { time: formatTime(list.asOf) })}</span>;
  return <PageHeading aside={aside}>{words && queue === 'all' ? t('queue.searchHeading', { words }) : heading}</PageHeading>;
}

/** On phones the filters stand folded behind their word. `L` opens them. */
function FoldedFilters({ place, control }: ListActsProps) {
  const { t } = useTranslation('desk');
  const isNarrow = useIsNarrow();
  const first = useRef<HTMLInputElement>(null);
  useHotkeys([{ keys: 'L', label: t('keys.filters'), run: () => first.current?.focus() }], !isNarrow);
  const filters = <QueueFilters queue={place.queue} control={control} firstRef={first} />;
  if (!isNarrow) return filters;
  return (
    <details className={styles.narrowFilters}>
      <summary>{t('filter.open')}</summary>
      {filters}
      <SortChoice place={place} control={control} />
    </details>
  );
}

/** Cards have no head to press. */
function SortChoice({ place, control }: ListActsProps) {
  const { t } = useTranslation('inbox');
  const sorts = (Object.keys(QUEUE_SORTS) as QueueSort[]).filter((sort) => place.queue !== 'all' || QUEUE_SORTS[sort].column === 'submittedAt');
  return (
    <NativeSelect
      label={t('sortBy')}
      data={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      value={control.sort}
      onChange={(event) => control.order(sorts.find((sort) => sort === event.currentTarget.value) ?? control.sort)}
    />
  );
}
