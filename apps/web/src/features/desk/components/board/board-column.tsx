import type { DossierRow } from '@motcua/contracts';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BoardCard, type BoardCardProps } from './board-card.js';
import styles from './board.module.css';

export interface BoardColumnProps extends Omit<BoardCardProps, 'row'> {
  name: string;
  load: ReactNode;
  cards: readonly DossierRow[];
  /** How many there are with those not shown, and where all of them stand. */
  all: { count: number; href: string };
  /** Takes what is dropped; absent where nothing can be given to. */
  onDrop?: (() => void) | undefined;
}

/** What one officer holds. */
export function BoardColumn({ name, load, cards, all, onDrop, ...card }: BoardColumnProps) {
  const { t } = useTranslation('inbox');
  const id = useId();
  const [isOver, setIsOver] = useState(false);
  return (
    <section
      className={styles.column}
      aria-labelledby={id}
      data-target={isOver || undefined}
      onDragOver={(event) => {
        if (!onDrop) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onDrop?.();
      }}
    >
      <h2 id={id} lang="vi">
        {name}
      </h2>
      <p className={styles.load}>{load}</p>
      {cards.length === 0 ? (
        <p className={styles.load}>{t('board.none')}</p>
      ) : (
        <ul className={styles.cards}>
          {cards.map((row) => (
            <BoardCard key={row.id} row={row} {...card} />
          ))}
        </ul>
      )}
      {all.count > cards.length && <Link to={all.href}>{t('board.all', { count: all.count })}</Link>}
    </section>
  );
}
