import type { TimeTagData } from '@motcua/contracts';
import {
  IconAlertTriangle,
  IconCheck,
  IconClockExclamation,
  IconPlayerPause,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { Icon } from './icon.js';
import { useTimeWords } from '../i18n/time-words.js';
import styles from './time-tag.module.css';

export interface TimeTagProps {
  time: TimeTagData;
  /** Shown as plain text while there is plenty of time. */
  dueAt: string | null;
}

const LOOKS = {
  NONE: undefined,
  IN_TIME: undefined,
  DUE_SOON: { tone: 'soon', icon: IconClockExclamation },
  OVERDUE: { tone: 'late', icon: IconAlertTriangle },
  PAUSED: { tone: 'paused', icon: IconPlayerPause },
  DONE: undefined,
} as const satisfies Record<TimeTagData['kind'], { tone: string; icon: TablerIcon } | undefined>;

const EARLY = { tone: 'early', icon: IconCheck };

/** How much time is left, in words and in the procedure's own unit. Square corners: shape tells time from status. */
export function TimeTag({ time, dueAt }: TimeTagProps) {
  const { tag } = useTimeWords();
  const words = tag(time, dueAt);
  if (!words) return null;
  const look = time.kind === 'DONE' && time.timeliness === 'EARLY' ? EARLY : LOOKS[time.kind];
  if (!look) return <span className={styles.plain}>{words}</span>;
  return (
    <span className={styles.tag} data-tone={look.tone}>
      <Icon of={look.icon} />
      {words}
    </span>
  );
}
