import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from './action-button.js';
import styles from './loading.module.css';

/** Final shape of what is being loaded. */
export type SkeletonShape = 'lines' | 'cards' | 'table' | 'page';

const BARS = { lines: 3, cards: 4, table: 10, page: 6 } as const satisfies Record<SkeletonShape, number>;
const STAGES_MS = [300, 2_000, 20_000] as const;

/** How long it has been waiting: 0 under 300 ms, 1 skeleton, 2 with words from 2 s, 3 with a retry from 20 s. */
function useWaitingStage(): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const timers = STAGES_MS.map((after, index) => setTimeout(() => setStage(index + 1), after));
    return () => timers.forEach(clearTimeout);
  }, []);
  return stage;
}

export interface LoadingProps {
  shape?: SkeletonShape;
  /** `62%` or `3/12`, known from 10 s on where it can be known. */
  progress?: string | undefined;
  onRetry?: (() => void) | undefined;
}

/** The loading state of a part: nothing, then a skeleton, then words, then a way out (screens.md §4). */
export function Loading({ shape = 'lines', progress, onRetry }: LoadingProps) {
  const { t } = useTranslation('common');
  const stage = useWaitingStage();
  return (
    <div className={styles.loading} data-shape={shape} aria-busy="true">
      {stage >= 1 &&
        Array.from({ length: BARS[shape] }, (_, index) => (
          <div key={index} className={styles.bar} aria-hidden="true" />
        ))}
      {stage >= 2 && (
        <p className={styles.words}>{progress ? t('loadingProgress', { progress }) : t('loading')}</p>
      )}
      {stage >= 3 && onRetry && <ActionButton onClick={onRetry}>{t('retry')}</ActionButton>}
    </div>
  );
}
