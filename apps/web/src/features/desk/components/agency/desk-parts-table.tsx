import type { DeskPartList, DossierActType, DossierRow } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { ClampedText } from '../../../../components/clamped-text.js';
import { DataTable, type Column } from '../../../../components/data-table.js';
import { EmptyState } from '../../../../components/empty-state.js';
import { Instant } from '../../../../components/instant.js';
import { StatusPill } from '../../../../components/status-pill.js';
import { paths } from '../../../../lib/paths.js';
import own from './agency-steps.module.css';

/** What this desk does next with a dossier of a list. */
const ACT_OF_LIST = {
  'to-return': 'RETURN_RESULT',
  supplement: 'ANSWER_SUPPLEMENT',
  'under-way': undefined,
  ended: undefined,
} as const satisfies Record<DeskPartList, DossierActType | undefined>;

const hrefOf = (list: DeskPartList, { code }: DossierRow): string => paths.desk.dossier.href(code, { viec: ACT_OF_LIST[list] });

/** Dossiers of one list, oldest first; a row opens the dossier with the act of this desk. */
export function DeskPartsTable({ list, items }: { list: DeskPartList; items: readonly DossierRow[] }) {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  if (items.length === 0) return <EmptyState>{t(`parts.empty.${list}`)}</EmptyState>;
  const pill = ({ status, resultKind }: DossierRow) => <StatusPill status={status} resultKind={resultKind} audience="staff" />;
  const columns: Column<DossierRow>[] = [
    { id: 'code', header: t('parts.code'), isRowHeader: true, cell: (row) => <Link to={hrefOf(list, row)}>{row.code}</Link> },
    { id: 'applicant', header: t('facts.applicant'), cell: (row) => <span lang="vi">{row.applicantName}</span> },
    { id: 'procedure', header: t('intake.procedure'), cell: (row) => <ClampedText lang="vi">{row.procedureName}</ClampedText> },
    { id: 'agency', header: t('facts.agency'), cell: (row) => <span lang="vi">{row.agencyName}</span> },
    { id: 'status', header: t('parts.status'), cell: pill },
    { id: 'submittedAt', header: t('facts.submittedAt'), cell: (row) => <Instant at={row.submittedAt} /> },
    { id: 'dueAt', header: t('facts.dueAt'), cell: (row) => row.receivedAt && row.dueAt && <Instant at={row.dueAt} /> },
  ];
  return (
    <DataTable
      caption={t('parts.title')}
      columns={columns}
      rows={items}
      rowId={({ code }) => code}
      rowLabel={(row) => [row.code, row.procedureName, row.applicantName, row.agencyName].join(', ')}
      onOpen={(row) => void navigate(hrefOf(list, row))}
      card={(row) => (
        <div className={own.step}>
          <p>
            <Link to={hrefOf(list, row)}>{row.code}</Link> {pill(row)}
          </p>
          <ClampedText lang="vi">{row.procedureName}</ClampedText>
          <p lang="vi">{[row.applicantName, row.agencyName].join('. ')}</p>
        </div>
      )}
    />
  );
}
