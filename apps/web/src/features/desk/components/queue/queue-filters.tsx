import { TextInput } from '@mantine/core';
import { QUEUE_FILTERS, type Queue } from '@motcua/contracts';
import { useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { FILTER_INPUTS, isFilterOf, type FilterInputProps } from './filter-inputs.js';
import styles from './queue.module.css';
import type { QueueFilterControl } from './use-queue-filter.js';

export interface QueueFiltersProps extends FilterInputProps {
  queue: Queue;
}

/** What a list is narrowed to. The words of a person stay out of the address. */
export function QueueFilters({ queue, control, firstRef }: QueueFiltersProps) {
  return (
    <div className={styles.filters}>
      {QUEUE_FILTERS.filter((name) => isFilterOf(queue, name)).map((name) => {
        const Input: (props: FilterInputProps) => ReactNode = FILTER_INPUTS[name];
        return <Input key={name} control={control} firstRef={firstRef} />;
      })}
      <WordsFilter control={control} />
    </div>
  );
}

function WordsFilter({ control: { words, search } }: { control: QueueFilterControl }) {
  const { t } = useTranslation('desk');
  const box = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    search(box.current?.value ?? '');
  };
  return (
    <form role="search" className={styles.words} onSubmit={submit}>
      <TextInput key={words} ref={box} label={t('filter.search')} defaultValue={words} autoComplete="off" />
      <ActionButton type="submit">{t('filter.searchAct')}</ActionButton>
    </form>
  );
}
