import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FiguresFilterControl } from '../filter/use-figures-filter.js';
import styles from '../filter/filter-bar.module.css';
import { DIMENSIONS, SECONDS, type Dimension, type Second } from './row-narrowing.js';

export interface BreakdownControlsProps {
  control: FiguresFilterControl;
  by: Dimension;
  and: Second | undefined;
}

/** By what the figures are broken down. */
export function BreakdownControls({ control: { put }, by, and }: BreakdownControlsProps) {
  const { t } = useTranslation('management');
  const seconds = SECONDS.filter((second) => second !== by);
  return (
    <div className={styles.bar} role="group" aria-label={t('detail.by')} data-print="hide">
      <NativeSelect
        label={t('detail.by')}
        data={DIMENSIONS.map((value) => ({ value, label: t(`by.${value}`) }))}
        value={by}
        onChange={(event) => put({ by: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('detail.and')}
        data={[{ value: '', label: t('detail.alone') }, ...seconds.map((value) => ({ value, label: t(`by.${value}`) }))]}
        value={and ?? ''}
        onChange={(event) => put({ and: event.currentTarget.value })}
      />
    </div>
  );
}
