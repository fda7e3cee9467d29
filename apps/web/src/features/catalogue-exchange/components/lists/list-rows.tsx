import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { LOOKUP_LIMITS } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../components/empty-state.js';
import { QueryView } from '../../../../components/query-view.js';
import { Stack } from '../../../../components/stack.js';
import { listRowsQuery } from '../../api/lists.js';
import { CellTable } from './cell-table.js';
import styles from './lists.module.css';

const TYPING_MS = 200;

/** Lines of the newest version, as a citizen finds them while typing. */
export function ListRows({ listKey, rowCount }: { listKey: string; rowCount: number }) {
  const { t } = useTranslation('catalogue-exchange');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), TYPING_MS);
  const query = useQuery(listRowsQuery(listKey, words));
  return (
    <Stack>
      <TextInput
        className={styles.search}
        label={t('lists.find')}
        value={typed}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <QueryView query={query} shape="table">
        {({ columns, items }) =>
          items.length === 0 ? (
            <EmptyState>{t('lists.noRow')}</EmptyState>
          ) : (
            <Stack gap="small">
              <CellTable caption={t('lists.rows')} columns={columns} rows={items.map(({ cells }) => cells)} />
              {items.length === LOOKUP_LIMITS.shown && rowCount > LOOKUP_LIMITS.shown && <p>{t('lists.firstRows', { count: items.length })}</p>}
            </Stack>
          )
        }
      </QueryView>
    </Stack>
  );
}
