import type { LevelPeriod } from '@motcua/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PlainDay } from '../../../../components/instant.js';
import { QueryView } from '../../../../components/query-view.js';
import { Stack } from '../../../../components/stack.js';
import { plainDateOf } from '../../../../lib/format.js';
import { useNow } from '../../../../lib/use-now.js';
import { levelHistoryQuery, publishedQuery } from '../../api/levels.js';
import { LevelTable } from './level-table.js';

type Time = 'now' | 'later' | 'past';

function timeOf({ validFrom, validTo }: LevelPeriod, today: string): Time {
  if (validFrom > today) return 'later';
  return validTo === null || validTo >= today ? 'now' : 'past';
}

/** What agencies decided on one procedure: now, to come and before. */
export function LevelHistory({ code }: { code: string }) {
  const { t } = useTranslation('procedures-admin');
  const today = plainDateOf(useNow());
  const published = useQuery(publishedQuery(code));
  const history = useQuery(levelHistoryQuery(code));
  const level = ({ offered, onlineLevel }: LevelPeriod): string => {
    if (!offered) return t('levels.notOffered');
    return onlineLevel === null ? t('levels.asVersion') : t('levels.levelOf', { level: onlineLevel });
  };
  return (
    <Stack>
      {published.data && <p>{t('levels.versionLevel', { level: published.data.onlineLevel })}</p>}
      <QueryView query={history} shape="table">
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('levels.noHistory')}</p>
          ) : (
            <LevelTable
              caption={t('levels.history')}
              rows={items}
              rowId={({ agencyCode, validFrom }) => `${agencyCode} ${validFrom}`}
              columns={[
                { header: t('levels.agency'), cell: ({ agencyName }) => <span lang="vi">{agencyName}</span> },
                { header: t('levels.level'), cell: level },
                { header: t('levels.from'), cell: ({ validFrom }) => <PlainDay day={validFrom} withWeekday={false} /> },
                { header: t('levels.to'), cell: ({ validTo }) => (validTo ? <PlainDay day={validTo} withWeekday={false} /> : '–') },
                { header: t('levels.decision'), cell: ({ decisionNo }) => decisionNo ?? '–' },
                { header: t('levels.state'), cell: (period) => t(`levels.${timeOf(period, today)}`) },
              ]}
            />
          )
        }
      </QueryView>
    </Stack>
  );
}
