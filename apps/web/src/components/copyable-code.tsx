import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../lib/announce.js';
import { Icon } from './icon.js';
import styles from './copyable-code.module.css';

/** Puts text on the clipboard; false when the browser refuses (no secure context, no permission). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // the code can still be selected and copied by hand
  }
}

/** A code in plain figures with `Chép`; the copy is announced. */
export function CopyableCode({ code, keyShortcut }: { code: string; keyShortcut?: string }) {
  const { t } = useTranslation('common');
  const [outcome, setOutcome] = useState('');
  const copy = async (): Promise<void> => {
    const words = (await copyText(code)) ? t('copied', { code }) : t('notCopied');
    setOutcome(words);
    announce(words);
  };
  return (
    <span className={styles.block}>
      <span className={styles.code}>{code}</span>
      <button
        type="button"
        className={styles.copy}
        aria-label={t('copyCode', { code })}
        aria-keyshortcuts={keyShortcut}
        title={outcome || t('copy')}
        data-print="hide"
        onClick={() => void copy()}
      >
        <Icon of={IconCopy} />
      </button>
    </span>
  );
}
