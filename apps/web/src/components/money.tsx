import { useTranslation } from 'react-i18next';
import { formatMoney, maskedNumber, maskedPhone } from '../lib/format.js';
import styles from './numbers.module.css';

/** A sum in whole đồng. */
export function Money({ amount }: { amount: number }) {
  return <span className={styles.figures}>{formatMoney(amount)}</span>;
}

/** What a procedure costs: a sum, `Không mất phí`, or that the agency tells later; an unknown sum is never `0 đ`. */
export function Fee({ amount }: { amount: number | null }) {
  const { t } = useTranslation('common');
  if (amount === null) return <>{t('feeUnknown')}</>;
  return amount === 0 ? <>{t('feeNone')}</> : <Money amount={amount} />;
}

export interface MaskedNumberProps {
  number: string;
  kind?: 'personalId' | 'taxCode' | 'phone';
}

/** A person's number of which only the end may be seen; screen readers hear the last four digits one by one. */
export function MaskedNumber({ number, kind = 'personalId' }: MaskedNumberProps) {
  const { t } = useTranslation('common');
  const shown = kind === 'phone' ? maskedPhone(number) : maskedNumber(number);
  const end = [...shown.replace(/[^0-9A-Za-z]/g, '').slice(-4)].join(' ');
  return (
    <span className={styles.figures}>
      <span aria-hidden="true">{shown}</span>
      <span className="visually-hidden">{t(`masked.${kind}`, { end })}</span>
    </span>
  );
}
