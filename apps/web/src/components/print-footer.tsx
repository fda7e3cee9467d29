import { useTranslation } from 'react-i18next';
import { useNow } from '../lib/use-now.js';
import { useSession } from '../lib/session.js';
import { Instant } from './instant.js';
import styles from './print-footer.module.css';

/** Footer of a printed screen: code, time printed, who printed it (screens.md §6). */
export function PrintFooter({ code }: { code?: string }) {
  const { t } = useTranslation('common');
  const { account } = useSession();
  const now = useNow();
  return (
    <footer className={styles.footer}>
      {code && <span>{code}</span>}
      <span>
        {t('printedAt')} <Instant at={new Date(now).toISOString()} />
      </span>
      {account && <span>{account.fullName}</span>}
    </footer>
  );
}
