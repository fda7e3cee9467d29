import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/icon.js';
import { lowerFirst } from '../i18n/problem-words.js';
import styles from './rows.module.css';
import type { Rows } from './use-rows.js';

interface RowActsProps {
  rows: Rows;
  row: number;
  title: string;
}

/** Move up, move down, remove; each button names its row. An act that is not possible now is not offered. */
export function RowActs({ rows, row, title }: RowActsProps) {
  const { t } = useTranslation('form-fields');
  const named = { row: lowerFirst(title) };
  const isLast = row === rows.rows.length - 1;
  return (
    <span className={styles.acts} data-print="hide">
      {row > 0 && (
        <button type="button" aria-label={t('rows.up', named)} onClick={() => rows.move(row, -1)}>
          <Icon of={IconArrowUp} />
        </button>
      )}
      {!isLast && (
        <button type="button" aria-label={t('rows.down', named)} onClick={() => rows.move(row, 1)}>
          <Icon of={IconArrowDown} />
        </button>
      )}
      {rows.mayRemove && (
        <button type="button" aria-label={t('rows.remove', named)} onClick={() => rows.remove(row)}>
          <Icon of={IconTrash} />
        </button>
      )}
    </span>
  );
}
