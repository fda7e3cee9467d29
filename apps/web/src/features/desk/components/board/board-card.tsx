import type { DossierRow } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import { Instant } from '../../../../components/instant.js';
import { TimeTag } from '../../../../components/time-tag.js';
import { paths } from '../../../../lib/paths.js';
import styles from './board.module.css';

export interface BoardCardProps {
  row: DossierRow;
  onDrag: (row: DossierRow | undefined) => void;
  onMove: (row: DossierRow) => void;
}

/** A dossier on the board: dragged by mouse, moved by its button with keyboard and thumb. */
export function BoardCard({ row, onDrag, onMove }: BoardCardProps) {
  const { t } = useTranslation('inbox');
  return (
    <li className={styles.card} draggable onDragStart={() => onDrag(row)} onDragEnd={() => onDrag(undefined)}>
      <TimeTag time={row.time} dueAt={row.dueAt} />
      <Link to={paths.desk.dossier.href(row.code)} draggable={false}>
        {row.code}
      </Link>
      <span className={styles.procedure} lang="vi" title={row.procedureName}>
        {row.procedureName}
      </span>
      <span lang="vi">{row.applicantName}</span>
      <span className={styles.foot}>
        <span>
          {t('board.since')} <Instant at={row.receivedAt ?? row.submittedAt} dayOnly style="short" />
        </span>
        <ActionButton variant="quiet" aria-label={t('board.moveOf', { code: row.code })} onClick={() => onMove(row)}>
          {t('board.move')}
        </ActionButton>
      </span>
    </li>
  );
}
