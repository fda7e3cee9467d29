import type { FileOrder } from '@motcua/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ActionButton, ActionLink } from '../../../components/action-button.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Notice } from '../../../components/notice.js';
import { useLanguage } from '../../../i18n/language.js';
import { formatFileSize } from '../../../lib/format.js';
import { fileAddress, fileOrderQuery } from '../api/orders.js';
import styles from './orders.module.css';

/** An ordered file: how far it is, then the file itself, or that it failed. */
export function OrderProgress({ order, onAgain }: { order: FileOrder; onAgain: () => void }) {
  const { t } = useTranslation('papers');
  const query = useQuery(fileOrderQuery(order.id));
  const { state, done, total, file } = query.data ?? order;
  if (query.error) return <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <div role="status" className={styles.progress}>
      {state === 'FAILED' && (
        <Notice tone="danger" title={t('order.failed')}>
          <ActionButton onClick={onAgain}>{t('order.again')}</ActionButton>
        </Notice>
      )}
      {(state === 'WAITING' || state === 'MAKING') && (
        <>
          <p>{state === 'WAITING' ? t('order.waiting') : t('order.making', { done, total })}</p>
          <progress max={Math.max(total, 1)} value={done} aria-label={t('order.progress')} />
        </>
      )}
      {state === 'READY' && file && <ReadyFile file={file} />}
      {state === 'READY' && !file && <p>{t('order.gone')}</p>}
    </div>
  );
}

function ReadyFile({ file }: { file: NonNullable<FileOrder['file']> }) {
  const { t } = useTranslation('papers');
  const { language } = useLanguage();
  return (
    <Notice tone="success" title={t('order.ready')}>
      <p>{t('order.kept', { name: file.name, size: formatFileSize(file.size, language) })}</p>
      <ActionLink to={fileAddress(file)} isFile icon={IconDownload}>
        {t('order.open')}
      </ActionLink>
    </Notice>
  );
}
