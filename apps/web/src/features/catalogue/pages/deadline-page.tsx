import { TIME_LIMIT_UNITS, TimeLimitUnit } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { DeadlineWhy } from '../../../components/deadline-why.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Instant } from '../../../components/instant.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { useTitle } from '../../../lib/use-title.js';
import { deadlineQuery } from '../api/deadline.js';
import styles from './deadline-page.module.css';

type Asked = Parameters<typeof deadlineQuery>[0];

const OFFICE_OFFSET_MS = 7 * 3_600_000;
/** Now in office time as `datetime-local` takes it. */
const nowInOffice = (): string => new Date(Date.now() + OFFICE_OFFSET_MS).toISOString().slice(0, 16);

/** Tính ngày trả kết quả: the same count that dossiers get, with every line of the why. */
export default function DeadlinePage() {
  const { t } = useTranslation(['catalogue', 'status']);
  const [from, setFrom] = useState(nowInOffice);
  const [amount, setAmount] = useState('3');
  const [unit, setUnit] = useState<TimeLimitUnit>('working-day');
  const [asked, setAsked] = useState<Asked | null>(null);
  const answer = useQuery({
    ...deadlineQuery(asked ?? { from: '', amount: 1, unit }),
    enabled: asked !== null,
  });
  useTitle({ screen: t('deadline.title') });
  const count = (event: FormEvent): void => {
    event.preventDefault();
    setAsked({ from: `${from}:00+07:00`, amount: Number(amount), unit });
  };
  return (
    <>
      <PageHeading lead={t('deadline.lead')}>{t('deadline.title')}</PageHeading>
      <form className={styles.form} onSubmit={count}>
        <label>
          {t('deadline.from')}
          <input
            type="datetime-local"
            required
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        </label>
        <label>
          {t('deadline.amount')}
          <input
            type="number"
            required
            min={1}
            max={1000}
            inputMode="numeric"
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value)}
          />
        </label>
        <label>
          {t('deadline.unit')}
          <select value={unit} onChange={(event) => setUnit(TimeLimitUnit.parse(event.currentTarget.value))}>
            {TIME_LIMIT_UNITS.map((name) => (
              <option key={name} value={name}>
                {t(`deadline.units.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <ActionButton
          type="submit"
          variant="main"
          isBusy={answer.isFetching}
          busyText={t('deadline.counting')}
        >
          {t('deadline.act')}
        </ActionButton>
      </form>
      {answer.error && <ErrorPanel error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data && (
        <Notice
          tone="info"
          role="status"
          title={
            <>
              {t('deadline.due')} <Instant at={answer.data.dueAt} style="full" />
            </>
          }
        >
          <DeadlineWhy lines={answer.data.explanation} isOpen />
        </Notice>
      )}
    </>
  );
}
