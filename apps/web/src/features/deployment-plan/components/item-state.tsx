import type { PlanItem, PlanState } from '@motcua/contracts';
import { IconAlertTriangle, IconCalendarDue, IconCircleCheck, IconClock, IconHandStop, type Icon as TablerIcon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.js';
import { Instant } from '../../../components/instant.js';
import styles from './plan.module.css';

const ICONS = {
  REACHED: IconCircleCheck,
  LATE: IconAlertTriangle,
  DUE_THIS_QUARTER: IconCalendarDue,
  LATER: IconClock,
} as const satisfies Record<PlanState, TablerIcon>;

/** Where an item stands, and beside it whether something is in the way. */
export function ItemState({ item: { state, blockingReason } }: { item: PlanItem }) {
  const { t } = useTranslation('deployment-plan');
  return (
    <span className={styles.states}>
      <span className={styles.state} data-tone={state}>
        <Icon of={ICONS[state]} />
        {t(`state.${state}`)}
      </span>
      {blockingReason && state !== 'REACHED' && (
        <span className={styles.state} data-tone="BLOCKED">
          <Icon of={IconHandStop} />
          {t('state.BLOCKED')}
        </span>
      )}
    </span>
  );
}

/** What the responsible agency told: how far, what blocks, when. Nothing more is told once the level is reached. */
export function ItemProgress({ item }: { item: PlanItem }) {
  const { t } = useTranslation('deployment-plan');
  const { progress, blockingReason, blockingWords, reportedAt, state } = item;
  if (state === 'REACHED') return '–';
  return (
    <>
      {t(`progress.${progress}`)}
      {blockingReason && (
        <span className={styles.second}>
          {t(`blocking.${blockingReason}`)}
          {blockingWords && `: ${blockingWords}`}
        </span>
      )}
      {reportedAt && (
        <span className={styles.second}>
          {t('report.at')} <Instant at={reportedAt} dayOnly style="short" />
        </span>
      )}
    </>
  );
}

/** `3 → 4` on the way, `4` when it is reached, and who holds it below. */
export function useLevelWords(): (item: PlanItem) => string {
  const { t } = useTranslation('deployment-plan');
  return ({ levelNow, targetLevel, agenciesBelow, state }) =>
    [
      state === 'REACHED' ? String(levelNow) : t('item.fromTo', { now: levelNow ?? '–', target: targetLevel }),
      ...(agenciesBelow > 0 ? [t('item.below', { count: agenciesBelow })] : []),
    ].join(' · ');
}
