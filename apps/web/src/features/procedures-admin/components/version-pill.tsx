import type { VersionState } from '@motcua/contracts';
import { IconArchive, IconCalendarClock, IconCircleCheck, IconPencil, type Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from '../../../components/icon.js';
import styles from '../../../components/status-pill.module.css';

const LOOKS = {
  DRAFT: { tone: 'draft', icon: IconPencil },
  SCHEDULED: { tone: 'supplement', icon: IconCalendarClock },
  PUBLISHED: { tone: 'resolved', icon: IconCircleCheck },
  RETIRED: { tone: 'withdrawn', icon: IconArchive },
} as const satisfies Record<VersionState, { tone: string; icon: TablerIcon }>;

/** Where a version stands, as icon + word. */
export function VersionPill({ state, children }: { state: VersionState; children: ReactNode }) {
  const { tone, icon } = LOOKS[state];
  return (
    <span className={styles.pill} data-tone={tone}>
      <Icon of={icon} />
      {children}
    </span>
  );
}
