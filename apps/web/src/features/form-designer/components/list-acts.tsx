import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.js';
import styles from './editor.module.css';

export interface ListActsProps<T> {
  list: readonly T[];
  index: number;
  /** What the item is called, for screen readers. */
  name: string;
  onChange: (list: T[]) => void;
}

/** Up, down and away for one item of a list. */
export function ListActs<T>({ list, index, name, onChange }: ListActsProps<T>) {
  const { t } = useTranslation('form-designer');
  const move = (by: -1 | 1): void => {
    const item = list[index];
    if (item === undefined || list[index + by] === undefined) return;
    const others = list.filter((_other, at) => at !== index);
    onChange([...others.slice(0, index + by), item, ...others.slice(index + by)]);
  };
  const acts = [
    { icon: IconArrowUp, label: t('list.up', { name }), isOff: index === 0, run: () => move(-1) },
    { icon: IconArrowDown, label: t('list.down', { name }), isOff: index === list.length - 1, run: () => move(1) },
    { icon: IconTrash, label: t('list.remove', { name }), isOff: false, run: () => onChange(list.filter((_other, at) => at !== index)) },
  ];
  return (
    <span className={styles.rowActs}>
      {acts.map(({ icon, label, isOff, run }) => (
        <button key={label} type="button" className={styles.small} aria-label={label} title={label} aria-disabled={isOff || undefined} onClick={run}>
          <Icon of={icon} />
        </button>
      ))}
    </span>
  );
}
