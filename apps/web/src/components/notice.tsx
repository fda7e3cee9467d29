import {
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import styles from './notice.module.css';

const ICONS = {
  info: IconInfoCircle,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconAlertTriangle,
} as const satisfies Record<string, TablerIcon>;

export interface NoticeProps {
  tone?: keyof typeof ICONS;
  title?: ReactNode;
  /** `status` or `alert` only where screens.md §4.2.5 allows it. */
  role?: 'status' | 'alert' | undefined;
  children?: ReactNode;
}

/** A framed message inside the page, with an icon so that the colour is never alone. */
export function Notice({ tone = 'info', title, role, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-tone={tone} role={role}>
      <Icon of={ICONS[tone]} />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
