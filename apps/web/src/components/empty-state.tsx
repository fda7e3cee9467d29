import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** An empty list says why and what next; never a bare table. */
export function EmptyState({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
