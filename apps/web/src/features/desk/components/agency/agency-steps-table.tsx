import type { AgencyStepList, AgencyStepRow } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ClampedText } from '../../../../components/clamped-text.js';
import { DataTable, type Column } from '../../../../components/data-table.js';
import { EmptyState } from '../../../../components/empty-state.js';
import { Instant } from '../../../../components/instant.js';
import { paths } from '../../../../lib/paths.js';
import own from './agency-steps.module.css';

const ACT_OF_LIST = {
  'to-acknowledge': 'ACKNOWLEDGE_AGENCY_STEP',
  'to-answer': 'ANSWER_AGENCY_STEP',
  sent: undefined,
} as const satisfies Record<AgencyStepList, string | undefined>;

const hrefOf = (list: AgencyStepList, { code }: AgencyStepRow): string => paths.desk.dossier.href(code, { viec: ACT_OF_LIST[list] });

/** Steps of one list, the most urgent first; a row opens the dossier with the act that comes next. */
export function AgencyStepsTable({ list, items }: { list: AgencyStepList; items: readonly AgencyStepRow[] }) {
  const { t } = useTranslation('agency-steps');
  const navigate = useNavigate();
  const words = useRowWords(list);
  if (items.length === 0) return <EmptyState>{t(`page.empty.${list}`)}</EmptyState>;
  const columns: Column<AgencyStepRow>[] = [
    { id: 'due', header: t('page.column.due'), cell: (row) => <Due row={row} /> },
    { id: 'code', header: t('page.column.code'), isRowHeader: true, cell: (row) => <Link to={hrefOf(list, row)}>{row.code}</Link> },
    { id: 'ask', header: t('page.column.ask'), cell: (row) => <ClampedText lang="vi">{`${t(`kind.${row.kind}`)}: ${row.procedureName}`}</ClampedText> },
    { id: 'agency', header: t('page.column.agency'), cell: (row) => <span lang="vi">{words.agency(row)}</span> },
    { id: 'applicant', header: t('page.column.applicant'), cell: (row) => <span lang="vi">{row.applicantName}</span> },
    { id: 'stage', header: t('page.column.stage'), cell: (row) => words.stage(row) },
  ];
  return (
    <DataTable
      caption={t('page.title')}
      columns={columns}
      rows={items}
      rowId={({ code, no }) => `${code}-${no}`}
      rowLabel={(row) => [words.stage(row), t(`kind.${row.kind}`), row.procedureName, row.applicantName].join(', ')}
      onOpen={(row) => void navigate(hrefOf(list, row))}
      card={(row) => (
        <div className={own.step} data-tone={row.isLate || row.stage === 'RETURNED' ? 'attention' : undefined}>
          <p><Link to={hrefOf(list, row)}>{row.code}</Link> <Due row={row} /></p>
          <ClampedText lang="vi">{`${t(`kind.${row.kind}`)}: ${row.procedureName}`}</ClampedText>
          <p lang="vi">{[words.agency(row), row.applicantName].join('. ')}</p>
          <p>{words.stage(row)}</p>
        </div>
      )}
    />
  );
}

function useRowWords(list: AgencyStepList) {
  const { t } = useTranslation('agency-steps');
  return {
    agency: ({ agencyName, senderAgencyName }: AgencyStepRow): string =>
      list === 'sent' ? t('page.to', { agency: agencyName }) : t('page.from', { agency: senderAgencyName }),
    stage: ({ stage, isLate, holderName }: AgencyStepRow): string =>
      [isLate ? t('late') : t(`stage.${stage}`), holderName && t('heldBy', { name: holderName })].filter(Boolean).join('. '),
  };
}

function Due({ row }: { row: AgencyStepRow }) {
  const { t } = useTranslation('agency-steps');
  return row.dueAt ? <Instant at={row.dueAt} /> : <>{t('page.noDue')}</>;
}
