import { NativeSelect, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../../../components/field-error.js';
import { marked } from '../../../../components/marked-input.js';
import { dateOf, shownDate } from '../../../../lib/typed-moments.js';
import styles from './filter-bar.module.css';
import { nameOfPeriod, QUICK_PERIODS, quickPeriods, type Period } from './periods.js';
import type { FiguresFilterControl } from './use-figures-filter.js';

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** From and to, typed or one press away. A period that ends before it begins is named, not sent. */
export function PeriodFields({ control }: { control: FiguresFilterControl }) {
  const { filter, today, put } = control;
  const { t } = useTranslation('management');
  const id = useId();
  const [fault, setFault] = useState<string>();
  const name = nameOfPeriod(filter, today);
  const choose = (period: Period): void => {
    const words = !isDay(period.from) || !isDay(period.to) ? t('filter.dayFault') : t('filter.periodFault');
    const isRight = isDay(period.from) && isDay(period.to) && period.from <= period.to;
    setFault(isRight ? undefined : words);
    if (isRight) put({ from: period.from, to: period.to });
  };
  const quick = QUICK_PERIODS.map((value) => ({ value, label: t(`filter.quick.${value}`) }));
  const day = (end: keyof Period) => (
    <DayInput
      key={`${end}-${filter[end]}`}
      label={t(`filter.${end}`)}
      day={filter[end]}
      faultId={fault ? `${id}-fault` : undefined}
      onDay={(value) => choose({ ...filter, [end]: value })}
    />
  );
  return (
    <>
      <NativeSelect
        label={t('filter.period')}
        data={name === 'custom' ? [...quick, { value: 'custom', label: t('filter.quick.custom') }] : quick}
        value={name}
        onChange={(event) => {
          const chosen = QUICK_PERIODS.find((value) => value === event.currentTarget.value);
          if (chosen) choose(quickPeriods(today)[chosen]);
        }}
      />
      {day('from')}
      {day('to')}
      {fault && (
        <div className={styles.fault}>
          <FieldError id={`${id}-fault`}>{fault}</FieldError>
        </div>
      )}
    </>
  );
}

interface DayInputProps {
  label: string;
  day: string;
  faultId: string | undefined;
  onDay: (day: string) => void;
}

/** A typed day, taken on leaving the field or with Enter. */
function DayInput({ label, day, faultId, onDay }: DayInputProps) {
  const { t } = useTranslation('form-fields');
  const [typed, setTyped] = useState(shownDate(day));
  const take = (): void => (dateOf(typed) === day ? undefined : onDay(dateOf(typed)));
  return (
    <TextInput
      className={styles.day}
      label={label}
      value={typed}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('datePattern')}
      {...marked({ isInvalid: Boolean(faultId), describedBy: faultId })}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}
