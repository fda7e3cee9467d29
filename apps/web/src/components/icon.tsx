import type { Icon as TablerIcon } from '@tabler/icons-react';
import styles from './icon.module.css';

/** A tabler outline icon in the size of its shell, hidden from screen readers: it always stands beside a word or inside a named button. */
export function Icon({ of: Drawing }: { of: TablerIcon }) {
  return <Drawing className={styles.icon} stroke={1.75} aria-hidden="true" focusable="false" />;
}
