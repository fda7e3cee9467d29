import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { copyText } from '../../../../components/copyable-code.js';
import { Instant } from '../../../../components/instant.js';
import { Notice } from '../../../../components/notice.js';
import { announce } from '../../../../lib/announce.js';
import styles from '../forms/form.module.css';

export interface OneTimeLinkProps {
  title: string;
  link: { path: string; expiresAt: string };
}

/** The address with which somebody sets a password: shown here once, handed over in person. */
export function OneTimeLink({ title, link }: OneTimeLinkProps) {
  const { t } = useTranslation('admin');
  const address = new URL(link.path, window.location.origin).href;
  const copy = async (): Promise<void> => {
    announce((await copyText(address)) ? t('link.copied') : t('link.notCopied'));
  };
  return (
    <Notice tone="success" title={title} role="status">
      <p className={styles.link}>{address}</p>
      <p>
        {t('link.once')} <Instant at={link.expiresAt} />.
      </p>
      <ActionButton onClick={() => void copy()}>{t('link.copy')}</ActionButton>
    </Notice>
  );
}
