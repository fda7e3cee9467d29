import type { ReactNode } from 'react';
import styles from './stack.module.css';

/** Parts one under the other; `group` between parts of one thing, `section` between things. */
export function Stack({
  gap = 'group',
  children,
}: {
  gap?: 'small' | 'group' | 'section';
  children: ReactNode;
}) {
  return (
    <div className={styles.stack} data-gap={gap}>
      {children}
    </div>
  );
}

/** Parts side by side that wrap: buttons, chips, short facts. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
