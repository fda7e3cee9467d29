import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from './instant.js';
import { ErrorPanel } from './error-panel.js';
import { Loading, type SkeletonShape } from './loading.js';
import { Notice } from './notice.js';

export interface QueryViewProps<Data> {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isFetching' | 'dataUpdatedAt' | 'refetch'>;
  shape?: SkeletonShape;
  children: (data: Data) => ReactNode;
}

/** Loading, failure and old data of one read. Old data stays visible while new data loads or cannot be had. */
export function QueryView<Data>({ query, shape = 'lines', children }: QueryViewProps<Data>) {
  const { t } = useTranslation('common');
  const { data, error, isFetching, dataUpdatedAt, refetch } = query;
  const retry = () => void refetch();
  if (data === undefined && error)
    return <ErrorPanel error={error} onRetry={retry} isRetrying={isFetching} />;
  if (data === undefined) return <Loading shape={shape} onRetry={retry} />;
  return (
    <div aria-busy={isFetching || undefined}>
      {error && (
        <Notice tone="warning">
          <p>
            {t('oldData')} <Instant at={new Date(dataUpdatedAt).toISOString()} />
          </p>
        </Notice>
      )}
      {children(data)}
    </div>
  );
}
