import type { Board, DossierRow, Queue } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionLink } from '../../../components/action-button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Stack } from '../../../components/stack.js';
import { formatTime } from '../../../lib/format.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { boardQuery } from '../api/people.js';
import { countsQuery, type CountedQueue } from '../api/queues.js';
import { BoardColumn } from '../components/board/board-column.js';
import styles from '../components/board/board.module.css';
import { MoveDialog } from '../components/board/move-dialog.js';
import { useReassign } from '../components/board/use-reassign.js';
import { useCountWords } from '../components/queue/use-count-words.js';

/** What opens from the tiles; what nobody holds stands in the first column. */
const TILES = ['overdue', 'due-soon', 'waiting-citizen'] as const satisfies readonly CountedQueue[];

/** O7: who holds what, by age; reassigned by dragging or by button. Nobody is ranked. */
export default function BoardPage() {
  const { t } = useTranslation('inbox');
  const board = useQuery(boardQuery);
  useTitle({ screen: t('board.title') });
  return (
    <Stack gap="section">
      <PageHeading lead={t('board.lead')} aside={board.data && t('board.asOf', { time: formatTime(board.data.asOf) })}>
        {t('board.title')}
      </PageHeading>
      <Tiles />
      <QueryView query={board} shape="table">
        {(data) => (data.columns.length === 0 && data.unassigned.length === 0 ? <EmptyState>{t('board.nobody')}</EmptyState> : <Columns board={data} />)}
      </QueryView>
      <div>
        <ActionLink to={paths.desk.handOver.href()}>{t('board.handOver')}</ActionLink>
      </div>
    </Stack>
  );
}

function Tiles() {
  const { t } = useTranslation(['inbox', 'desk']);
  const words = useCountWords();
  const { data } = useQuery(countsQuery);
  return (
    <ul className={styles.tiles} aria-label={t('inbox:board.tiles')}>
      {TILES.map((queue) => (
        <li key={queue}>
          <Link className={styles.tile} to={paths.desk.queue.href(queue)}>
            <span>{t(`desk:queue.name.${queue}`)}</span>
            <span className={styles.figure}>{data ? words(data.counts[queue]) : '…'}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

const listOf = (queue: Queue, holderId?: string): string => paths.desk.queue.href(queue, { 'nguoi-giu': holderId });

function Columns({ board }: { board: Board }) {
  const { t } = useTranslation('inbox');
  const { data } = useQuery(countsQuery);
  const { give, failure } = useReassign();
  const [dragged, setDragged] = useState<DossierRow>();
  const [moving, setMoving] = useState<DossierRow>();
  const card = { onDrag: setDragged, onMove: setMoving };
  const waiting = data?.counts['to-assign'] ?? board.unassigned.length;
  return (
    <>
      {failure && (
        <Notice tone="danger" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      <div className={styles.columns} role="region" aria-label={t('board.region')} tabIndex={0}>
        <BoardColumn name={t('board.unassigned')} load={null} cards={board.unassigned} all={{ count: waiting, href: listOf('to-assign') }} {...card} />
        {board.columns.map(({ id, name, position, open, dueToday, overdue, cards }) => (
          <BoardColumn
            key={id}
            name={[name, position].filter(Boolean).join(', ')}
            load={t('board.load', { open, dueToday, overdue })}
            cards={cards}
            all={{ count: open, href: listOf('unit', id) }}
            onDrop={() => dragged && !cards.some((row) => row.id === dragged.id) && give(dragged, { id, name })}
            {...card}
          />
        ))}
      </div>
      {moving && (
        <MoveDialog
          row={moving}
          people={board.columns.filter(({ cards }) => !cards.some(({ id }) => id === moving.id))}
          onClose={() => setMoving(undefined)}
          onGive={(to) => {
            setMoving(undefined);
            give(moving, to);
          }}
        />
      )}
    </>
  );
}
