import type { DossierRow, Queue } from '@motcua/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterChips } from '../../../../components/filter-chips.js';
import { Notice } from '../../../../components/notice.js';
import { PageHeading } from '../../../../components/page-heading.js';
import { QueryView } from '../../../../components/query-view.js';
import { Stack } from '../../../../components/stack.js';
import type { RowSelection } from '../../../../components/use-roving-rows.js';
import { formatTime } from '../../../../lib/format.js';
import { useSession } from '../../../../lib/session.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import { useIsNarrow } from '../../../../lib/use-is-narrow.js';
import { useTitle } from '../../../../lib/use-title.js';
import { BulkAssign, BulkResult, type BulkOutcome } from './bulk-assign.js';
import { hasMixedRows, isCounted } from './known-queues.js';
import { QueueEmpty } from './queue-empty.js';
import { leadsSomewhere, QueueFilters } from './queue-filters.js';
import { QueueList } from './queue-list.js';
import { QueueNews } from './queue-news.js';
import styles from './queue.module.css';
import { useCountWords } from './use-count-words.js';
import { useFilterChips } from './use-filter-chips.js';
import { useQueue } from './use-queue.js';
import { useQueueFilter, type QueueFilterControl } from './use-queue-filter.js';

/** O1: heading with the counter, filters, what is new, the rows, and what was selected. */
export function QueueScreen({ queue }: { queue: Queue }) {
  const { t } = useTranslation('desk');
  const control = useQueueFilter(queue);
  const list = useQueue(control.filter);
  const chips = useFilterChips(control);
  const { selection, selected, clear } = useSelection(list.rows);
  const [outcome, setOutcome] = useState<BulkOutcome>();
  useTitle({ screen: t(`queue.name.${queue}`) });
  const { pages, rows } = list;
  const more = pages.hasNextPage ? { isLoading: pages.isFetchingNextPage, load: () => void pages.fetchNextPage() } : undefined;
  const isFiltered = chips.length > 0;
  return (
    <Stack>
      <QueueHeading queue={queue} list={list} words={control.words} />
      <FoldedFilters control={control} isMixed={hasMixedRows(queue)} />
      <FilterChips chips={chips} onClear={control.clear} />
      <QueueNews count={list.newRows} onTake={list.takeIn} />
      {outcome && (
        <Notice tone={outcome.refused.length > 0 ? 'warning' : 'success'} role="status">
          <BulkResult outcome={outcome} />
        </Notice>
      )}
      <QueryView query={pages} shape="table">
        {() =>
          rows.length === 0 ? (
            <QueueEmpty queue={queue} isFiltered={isFiltered} words={control.words} onClear={control.clear} />
          ) : (
            <QueueList
              queue={queue}
              rows={rows}
              isBusy={pages.isFetching}
              words={control.words}
              selection={selection}
              more={more}
              total={t('queue.loaded', { count: rows.length })}
            />
          )
        }
      </QueryView>
      {selected.length > 0 && (
        <BulkAssign
          rows={selected}
          onClear={clear}
          onDone={(done) => {
            setOutcome(done);
            clear();
          }}
        />
      )}
    </Stack>
  );
}

function QueueHeading({ queue, list, words }: { queue: Queue; list: ReturnType<typeof useQueue>; words: string }) {
  const { t } = useTranslation('desk');
  const countWords = useCountWords();
  const name = t(`queue.name.${queue}`);
  const count = isCounted(queue) ? list.counts?.[queue] : undefined;
  const heading = count === undefined ? name : t('queue.heading', { name, shown: countWords(count) });
  const aside = list.asOf && <span className={styles.aside}>{t('queue.asOf', { time: formatTime(list.asOf) })}</span>;
  return <PageHeading aside={aside}>{words && queue === 'all' ? t('queue.searchHeading', { words }) : heading}</PageHeading>;
}

/** On phones the filters stand folded behind their word. `L` opens them. */
function FoldedFilters({ control, isMixed }: { control: QueueFilterControl; isMixed: boolean }) {
  const { t } = useTranslation('desk');
  const isNarrow = useIsNarrow();
  const first = useRef<HTMLInputElement>(null);
  useHotkeys([{ keys: 'L', label: t('keys.filters'), run: () => first.current?.focus() }], !isNarrow);
  const filters = <QueueFilters control={control} isMixed={isMixed} firstRef={first} />;
  if (!isNarrow) return filters;
  return (
    <details className={styles.narrowFilters}>
      <summary>{t('filter.open')}</summary>
      {filters}
    </details>
  );
}

/** Rows ticked for one act; only for those who may give work to others. */
function useSelection(rows: readonly DossierRow[]) {
  const { account } = useSession();
  const [codes, setCodes] = useState<ReadonlySet<string>>(new Set());
  const onToggle = (ids: string[], isSelected: boolean): void =>
    setCodes((old) => (isSelected ? new Set([...old, ...ids]) : new Set([...old].filter((code) => !ids.includes(code)))));
  const selection: RowSelection | undefined = leadsSomewhere(account) ? { selected: codes, onToggle } : undefined;
  return { selection, selected: rows.filter(({ code }) => codes.has(code)), clear: () => setCodes(new Set()) };
}
