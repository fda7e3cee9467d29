import type { SubmissionReceipt } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ActionLink } from '../../../../components/action-button.js';
import { Instant } from '../../../../components/instant.js';
import { paths } from '../../../../lib/paths.js';
import { dossierQuery } from '../../api/dossier.js';
import styles from '../desk.module.css';
import { PrintDialog } from '../print-dialog.js';

/** After an intake: its code and due moment with the focus, the receipt to print, and the next person. */
export function IntakeDone({ receipt, onNext }: { receipt: SubmissionReceipt; onNext: () => void }) {
  const { t } = useTranslation('desk');
  const line = useRef<HTMLParagraphElement>(null);
  const { data } = useQuery(dossierQuery(receipt.code));
  const slip = data?.papers.find(({ kind }) => kind === 'RECEIPT');
  const [isPrinting, setIsPrinting] = useState(false);
  const slipId = slip?.id;
  useEffect(() => line.current?.focus(), [receipt.code]);
  useEffect(() => {
    if (slipId) setIsPrinting(true);
  }, [slipId]);
  return (
    <div className={styles.result}>
      <p ref={line} tabIndex={-1}>
        <strong>{t('intake.doneTitle', { code: receipt.code })}.</strong>{' '}
        {receipt.dueAt && (
          <>
            {t('facts.dueAt')} <Instant at={receipt.dueAt} />.
          </>
        )}
        {receipt.answerBy && (
          <>
            {t('intake.handedOn', { agency: receipt.agencyName })} <Instant at={receipt.answerBy} />.
          </>
        )}
      </p>
      <div className={styles.resultActs}>
        <ActionButton variant="main" onClick={onNext}>
          {t('intake.another')}
        </ActionButton>
        {slip && <ActionButton onClick={() => setIsPrinting(true)}>{t('intake.printReceipt')}</ActionButton>}
        <ActionLink to={paths.desk.dossier.href(receipt.code)}>{t('intake.openDossier')}</ActionLink>
      </div>
      <PrintDialog code={receipt.code} papers={data?.papers ?? []} paperId={slipId} isOpen={isPrinting} onClose={() => setIsPrinting(false)} />
    </div>
  );
}
