import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../lib/announce.js';
import { useIsNarrow } from '../lib/use-is-narrow.js';
import { ActionButton } from './action-button.js';
import { copyText } from './copyable-code.js';
import { Notice } from './notice.js';

/** Screens that need 768 px (counter intake, print dialog): below it they say so and offer the address to send to oneself. */
export function NeedsWidth({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  const isNarrow = useIsNarrow();
  const [outcome, setOutcome] = useState('');
  if (!isNarrow) return <>{children}</>;
  const address = window.location.href;
  const copy = async (): Promise<void> => {
    const words = (await copyText(address)) ? t('copied', { code: address }) : t('notCopied');
    setOutcome(words);
    announce(words);
  };
  return (
    <Notice>
      <p>{t('staff.narrow')}</p>
      <ActionButton onClick={() => void copy()}>{t('staff.copyAddress')}</ActionButton>
      {outcome && <p>{outcome}</p>}
    </Notice>
  );
}
