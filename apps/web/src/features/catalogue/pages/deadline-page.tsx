import { ClockTime, PlainDateText, TIME_LIMIT_UNITS, TimeLimitUnit } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { DeadlineWhy } from '../../../components/deadline-why.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { FieldError } from '../../../components/field-error.js';
import { Instant } from '../../../components/instant.js';
import { Notice } from '../../../components/notice.js';
import { PageHeading } from '../../../components/page-heading.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { dateOf, shownDate, timeOf } from '../../../lib/typed-moments.js';
import { useTitle } from '../../../lib/use-title.js';
import { deadlineQuery } from '../api/deadline.js';
import styles from './deadline-page.module.css';

type Asked = Parameters<typeof deadlineQuery>[0];

const [DAY_ID, TIME_ID] = ['tu-ngay', 'tu-gio'];
const OFFICE_OFFSET_MS = 7 * 3_600_000;

/** A day and a time as typed. */
interface Typed {
  day: string;
  time: string;
}

/** Now in office time. */
function nowInOffice(): Typed {
  const [day = '', time = ''] = new Date(Date.now() + OFFICE_OFFSET_MS).toISOString().slice(0, 16).split('T');
  return { day: shownDate(day), time };
}

const isDay = (typed: string): boolean => PlainDateText.safeParse(dateOf(typed)).success;
const isTime = (typed: string): boolean => ClockTime.safeParse(timeOf(typed)).success;

/** Tính ngày trả kết quả: the same count that dossiers get, with every line of the why. */
export default function DeadlinePage() {
  const { t } = useTranslation(['catalogue', 'status']);
  const [from, setFrom] = useState(nowInOffice);
  const [isTried, setTried] = useState(false);
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
    setTried(true);
    if (!isDay(from.day)) document.getElementById(DAY_ID)?.focus();
    else if (!isTime(from.time)) document.getElementById(TIME_ID)?.focus();
    else setAsked({ from: `${dateOf(from.day)}T${timeOf(from.time)}:00+07:00`, amount: Number(amount), unit });
  };
  return (
    <>
      <PageHeading lead={t('deadline.lead')}>{t('deadline.title')}</PageHeading>
      <form className={styles.form} onSubmit={count}>
        <ReceivedAt value={from} isJudged={isTried} onChange={setFrom} />
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

/** When it was received; judged once somebody tried to count. */
function ReceivedAt({ value, isJudged, onChange }: { value: Typed; isJudged: boolean; onChange: (typed: Typed) => void }) {
  const { t } = useTranslation('catalogue');
  const { codeText } = useProblemWords();
  return (
    <fieldset>
      <legend>{t('deadline.from')}</legend>
      <TypedPart
        id={DAY_ID}
        label={t('deadline.day')}
        value={value.day}
        error={isJudged && !isDay(value.day) ? codeText('date.invalid') : undefined}
        onChange={(day) => onChange({ ...value, day })}
      />
      <TypedPart
        id={TIME_ID}
        label={t('deadline.time')}
        value={value.time}
        error={isJudged && !isTime(value.time) ? codeText('time.invalid') : undefined}
        onChange={(time) => onChange({ ...value, time })}
      />
    </fieldset>
  );
}

interface TypedPartProps {
  id: string;
  label: string;
  value: string;
  error: string | undefined;
  onChange: (typed: string) => void;
}

/** A day or a time as people here write it, not as the language of the browser does (screens.md §5.3). */
function TypedPart({ id, label, value, error, onChange }: TypedPartProps) {
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        maxLength={20}
        autoComplete="off"
        aria-invalid={Boolean(error)}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
