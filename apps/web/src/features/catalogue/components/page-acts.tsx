import { IconPrinter, IconShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { copyText } from '../../../components/copyable-code.js';
import { announce } from '../../../lib/announce.js';
import styles from './page-acts.module.css';

/** Hands the page on by what the device offers, else puts its address on the clipboard. @returns false when neither can be */
async function shared(title: string): Promise<'SHARED' | 'COPIED' | 'CANCELLED' | 'NOT_COPIED'> {
  const url = window.location.href;
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url });
      return 'SHARED';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'CANCELLED';
    }
  }
  return (await copyText(url)) ? 'COPIED' : 'NOT_COPIED';
}

/** Print the page as a checklist, or hand its address on with the case that was chosen. */
export function PageActs({ title }: { title: string }) {
  const { t } = useTranslation('catalogue');
  const [told, setTold] = useState('');
  const share = async (): Promise<void> => {
    const outcome = await shared(title);
    const words = outcome === 'COPIED' || outcome === 'NOT_COPIED' ? t(`acts.${outcome}`, { url: window.location.href }) : '';
    setTold(words);
    if (words) announce(words);
  };
  return (
    <div data-print="hide">
      <div className={styles.acts}>
        <ActionButton variant="quiet" icon={IconPrinter} onClick={() => window.print()}>
          {t('acts.print')}
        </ActionButton>
        <ActionButton variant="quiet" icon={IconShare} onClick={() => void share()}>
          {t('acts.share')}
        </ActionButton>
      </div>
      {told && <p className={styles.told}>{told}</p>}
    </div>
  );
}
