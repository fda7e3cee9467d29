import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce, announceUrgent } from '../../../lib/announce.js';
import { formatTime } from '../../../lib/format.js';
import type { SaveStatus } from '../draft/draft-keeper.js';
import styles from './wizard.module.css';

const ANNOUNCED_AGAIN_AFTER_MS = 60_000;
let announcedAtMs = 0;

/** Saved is said at most once a minute, a failure at once (screens.md §4.2.5). */
function useSpokenSave(status: SaveStatus, words: string): void {
  useEffect(() => {
    if (status === 'OFFLINE' || status === 'REFUSED') announceUrgent(words);
    if (status !== 'SAVED' || Date.now() - announcedAtMs < ANNOUNCED_AGAIN_AFTER_MS) return;
    announcedAtMs = Date.now();
    announce(words);
  }, [status, words]);
}

/** `Đã lưu 14:05`, or what happens to what was typed instead. */
export function SaveState({ status, savedAt }: { status: SaveStatus; savedAt: string }) {
  const { t } = useTranslation('filing');
  const words = {
    SAVED: t('save.saved', { time: formatTime(savedAt) }),
    WAITING: t('save.waiting'),
    SAVING: t('save.saving'),
    OFFLINE: t('save.offline'),
    REFUSED: t('save.refused'),
  } as const satisfies Record<SaveStatus, string>;
  useSpokenSave(status, words[status]);
  return (
    <span className={styles.saved} data-status={status}>
      {words[status]}
    </span>
  );
}
