import { isDossierAct, type DossierRow } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import { copyText } from '../../../../components/copyable-code.js';
import { Dialog } from '../../../../components/dialog.js';
import { announce } from '../../../../lib/announce.js';
import { dossierHref } from './queue-rows.js';
import styles from './queue.module.css';

/** `M`: what can be done with a row. Acts open here; they are performed on the dossier's page. */
export function RowMenu({ row, onClose, onOpen }: { row: DossierRow | undefined; onClose: () => void; onOpen: (row: DossierRow) => void }) {
  const { t } = useTranslation(['desk', 'common']);
  const navigate = useNavigate();
  if (!row) return null;
  const go = (act?: string): void => {
    onOpen(row);
    void navigate(dossierHref(row, act));
  };
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(row.code);
    announce(isCopied ? t('common:copied', { code: row.code }) : t('common:notCopied'));
    onClose();
  };
  const act = row.nextAct && isDossierAct(row.nextAct) ? row.nextAct : null;
  return (
    <Dialog isOpen title={t('desk:rowMenu.title', { code: row.code })} onClose={onClose}>
      <ul className={styles.menu}>
        {act && (
          <li>
            <ActionButton variant="main" onClick={() => go(act)}>
              {t('desk:rowMenu.do', { act: t(`desk:act.name.${act}`) })}
            </ActionButton>
          </li>
        )}
        <li>
          <ActionButton variant={act ? 'second' : 'main'} onClick={() => go()}>
            {t('desk:rowMenu.open')}
          </ActionButton>
        </li>
        <li>
          <ActionButton onClick={() => void copy()}>{t('desk:rowMenu.copy')}</ActionButton>
        </li>
      </ul>
    </Dialog>
  );
}
