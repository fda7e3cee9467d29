import type { LevelConsequence } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agencyChoicesQuery } from '../../api/agencies.js';
import { LevelTable } from './level-table.js';

/** What a change means for each procedure and agency, in words (NĐ 43/2011/NĐ-CP art. 3.4). */
export function Consequences({ items, day }: { items: readonly LevelConsequence[]; day: string }) {
  const { t } = useTranslation('procedures-admin');
  const agencies = useQuery(agencyChoicesQuery).data ?? [];
  const words = (one: LevelConsequence): string => {
    const parts =
      one.level === null
        ? [t('levels.notOfferedLong')]
        : [
            t('levels.levelOf', { level: one.level }),
            one.onlineFiling ? t('levels.filing') : t('levels.noFiling'),
            one.onlinePayment ? t('levels.payment') : t('levels.noPayment'),
            ...(one.eResultOnly ? [t('levels.eResult')] : []),
          ];
    const stopped = one.draftsStopped > 0 ? [t('levels.draftsStopped', { count: one.draftsStopped })] : [];
    return [...parts, ...stopped].join('; ');
  };
  return (
    <LevelTable
      caption={t('levels.previewTitle', { day })}
      rows={items}
      rowId={({ procedureCode, agencyCode }) => `${procedureCode} ${agencyCode}`}
      columns={[
        { header: t('levels.procedure'), cell: ({ procedureCode }) => procedureCode },
        {
          header: t('levels.agency'),
          cell: ({ agencyCode }) => <span lang="vi">{agencies.find(({ value }) => value === agencyCode)?.label ?? agencyCode}</span>,
        },
        { header: t('levels.consequence'), cell: words },
      ]}
    />
  );
}
