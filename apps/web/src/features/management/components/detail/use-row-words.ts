import { useTranslation } from 'react-i18next';
import type { BreakdownRow } from '../../api/breakdown.js';
import type { Dimension, Second } from './row-narrowing.js';

/** Words of a row: the database names agencies, fields and procedures; codes of ours are worded here. */
export function useRowWords() {
  const { t } = useTranslation(['management', 'status']);
  const channel = (code: string): string => t(`status:channel.${code as 'ONLINE'}`);
  const level = (code: string): string => t('status:level', { level: code });
  const month = (code: string): string => {
    const [year = '', number = ''] = code.split('-');
    return t('management:month', { month: Number(number), year });
  };
  const words = {
    agency: (row) => row.label,
    field: (row) => row.label,
    procedure: (row) => row.label,
    level: (row) => level(row.key),
    scope: (row) => t(`status:scopeOfficial.${row.key as 'FULL'}`),
    channel: (row) => channel(row.key),
    month: (row) => month(row.key),
  } as const satisfies Record<Dimension, (row: BreakdownRow) => string>;
  const second = { channel, level } as const satisfies Record<Second, (code: string) => string>;
  return {
    first: (by: Dimension, row: BreakdownRow): string => words[by](row),
    second: (by: Second, row: BreakdownRow): string => (row.second === null ? '' : second[by](row.second)),
  };
}
