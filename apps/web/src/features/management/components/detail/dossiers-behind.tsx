import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import { EmptyState } from '../../../../components/empty-state.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { Loading } from '../../../../components/loading.js';
import { Stack } from '../../../../components/stack.js';
import { behindQuery, type BehindMeasure } from '../../api/behind.js';
import type { FiguresFilterControl } from '../filter/use-figures-filter.js';
import { useFigureWords } from '../figures/use-figure-words.js';
import { BehindTable } from './behind-table.js';
import styles from './dossiers-behind.module.css';

const OPEN_WORK: readonly BehindMeasure[] = ['open', 'overdue', 'dueSoon'];

export interface DossiersBehindProps {
  control: FiguresFilterControl;
  measure: BehindMeasure;
}

/** The dossiers behind a figure: how many, which, where they are. No names of people. */
export function DossiersBehind({ control, measure }: DossiersBehindProps) {
  const { t } = useTranslation('management');
  const words = useFigureWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const query = useInfiniteQuery(behindQuery({ ...control.filter, measure }));
  const { data, error, refetch, isFetchingNextPage, fetchNextPage, hasNextPage } = query;
  const total = data?.pages[0]?.total;
  useEffect(() => heading.current?.focus(), [measure]);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const isNow = OPEN_WORK.includes(measure);
  return (
    <Stack>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {total === undefined ? t(`measure.${measure}`) : t('behind.title', { n: words.number(total), measure: t(`measure.${measure}`) })}
        </h2>
        <p className={styles.lead}>
          {isNow ? t('behind.now') : t('behind.period', words.ends(control.filter))} {t('behind.names')} {!isNow && t('behind.sum')}
        </p>
        <Link to={control.linkWith({ measure: undefined })}>{t('behind.back')}</Link>
      </div>
      {!data && error && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading shape="table" onRetry={() => void refetch()} />}
      {total === 0 && <EmptyState>{t('behind.none')}</EmptyState>}
      {items.length > 0 && (
        <BehindTable items={items} caption={t(`measure.${measure}`)} atLabel={isNow ? t('behind.sentAt') : t('behind.at')} />
      )}
      {hasNextPage && (
        <div className={styles.foot}>
          <span>{t('behind.shown', { shown: words.number(items.length), total: words.number(total ?? 0) })}</span>
          <ActionButton isBusy={isFetchingNextPage} busyText={t('behind.loading')} onClick={() => void fetchNextPage()}>
            {t('behind.more')}
          </ActionButton>
        </div>
      )}
    </Stack>
  );
}
