import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';
import styles from './filter-chips.module.css';

export interface FilterChip {
  key: string;
  /** `Trên mạng`, `Quá hạn` */
  label: string;
  onRemove: () => void;
}

/** What a list is narrowed to; each chip can be taken off, all at once with `Bỏ lọc`. */
export function FilterChips({ chips, onClear }: { chips: readonly FilterChip[]; onClear: () => void }) {
  const { t } = useTranslation('common');
  if (chips.length === 0) return null;
  return (
    <div className={styles.row}>
      <span id="filter-chips-label">{t('filter.active')}</span>
      <ul aria-labelledby="filter-chips-label">
        {chips.map(({ key, label, onRemove }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.chip}
              onClick={onRemove}
              aria-label={t('filter.remove', { label })}
            >
              {label}
              <Icon of={IconX} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={styles.clear} onClick={onClear}>
        {t('filter.clear')}
      </button>
    </div>
  );
}
