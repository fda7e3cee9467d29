import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { labelsQuery } from '../api/labels.js';
import styles from './label-chips.module.css';

/** The labels of a dossier: each by its name, in its colour. */
export function LabelChips({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation('inbox');
  const { data } = useQuery({ ...labelsQuery, enabled: ids.length > 0 });
  const labels = (data?.items ?? []).filter(({ id }) => ids.includes(id));
  if (labels.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('label.list')}>
      {labels.map(({ id, name, colour }) => (
        <li key={id} className={styles.chip} data-colour={colour} lang="vi">
          {name}
        </li>
      ))}
    </ul>
  );
}
