import type { ResultKind } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.js';
import { isRefusedResult, statusLook, type PillStatus } from './status-tones.js';
import styles from './status-pill.module.css';

export interface StatusPillProps {
  status: PillStatus;
  resultKind?: ResultKind | null;
  /** Citizens read other words for some statuses. */
  audience: 'citizen' | 'staff';
}

/** Where a dossier stands, as icon + word in a rounded pill. */
export function StatusPill({ status, resultKind, audience }: StatusPillProps) {
  const { t } = useTranslation('status');
  const { tone, icon } = statusLook(status, resultKind);
  const words = isRefusedResult(status, resultKind)
    ? t(status === 'RESOLVED' ? 'pill.refused.RESOLVED' : 'pill.refused.RETURNED')
    : t(`pill.${audience}.${status}`);
  return (
    <span className={styles.pill} data-tone={tone}>
      <Icon of={icon} />
      {words}
    </span>
  );
}
