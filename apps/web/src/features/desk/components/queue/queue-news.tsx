import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { announce } from '../../../../lib/announce.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import styles from './queue.module.css';

/** `Có 3 hồ sơ mới: Cập nhật`. New rows never move the list under the hand. */
export function QueueNews({ count, onTake }: { count: number; onTake: () => Promise<void> }) {
  const { t } = useTranslation('desk');
  const words = t('queue.new', { count });
  useHotkeys([{ keys: 'R', label: t('keys.refresh'), run: () => void onTake() }]);
  useEffect(() => {
    if (count > 0) announce(words);
  }, [count, words]);
  if (count === 0) return null;
  return (
    <div className={styles.news}>
      <span>{words}</span>
      <ActionButton onClick={() => void onTake()} aria-keyshortcuts="R" title={`${t('keys.refresh')} (R)`}>
        {t('queue.take')}
      </ActionButton>
    </div>
  );
}
