import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../../../components/facts.js';
import { QueryView } from '../../../../components/query-view.js';
import { Stack } from '../../../../components/stack.js';
import { useLanguage } from '../../../../i18n/language.js';
import { formatNumber, formatPercent, plainDateOf } from '../../../../lib/format.js';
import { paths } from '../../../../lib/paths.js';
import { useNow } from '../../../../lib/use-now.js';
import { candidatesQuery } from '../../api/levels.js';
import { LevelTable } from './level-table.js';

/** TT 01/2018/TT-VPCP art. 21. */
const SHARE_PERCENT = 30;

/** Procedures that citizens use online so much that level 4 is due. */
export function Candidates() {
  const { t } = useTranslation('procedures-admin');
  const { language } = useLanguage();
  const year = Number(plainDateOf(useNow()).slice(0, 4));
  const query = useQuery(candidatesQuery(year, SHARE_PERCENT));
  return (
    <Card title={t('levels.candidates')}>
      <QueryView query={query} shape="table">
        {({ items }) => (
          <Stack>
            <p>{items.length > 0 ? t('levels.candidatesLead', { share: SHARE_PERCENT, year }) : t('levels.noCandidates', { year })}</p>
            {items.length > 0 && (
              <LevelTable
                caption={t('levels.candidates')}
                rows={items}
                rowId={({ procedureCode }) => procedureCode}
                columns={[
                  {
                    header: t('levels.procedure'),
                    cell: ({ procedureCode, name }) => (
                      <Link to={paths.admin.procedure.href(procedureCode)} lang="vi">
                        {name}
                      </Link>
                    ),
                  },
                  { header: t('levels.received'), isFigure: true, cell: ({ received }) => formatNumber(received, language) },
                  { header: t('levels.online'), isFigure: true, cell: ({ online }) => formatNumber(online, language) },
                  { header: t('levels.share'), isFigure: true, cell: ({ sharePercent }) => formatPercent(sharePercent / 100, language) },
                ]}
              />
            )}
          </Stack>
        )}
      </QueryView>
    </Card>
  );
}
