import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../../../components/data-table.js';
import { PlainDay } from '../../../../components/instant.js';
import { paths } from '../../../../lib/paths.js';
import type { AgencyPlace } from './agency-places.js';
import styles from './agency-table.module.css';

export interface AgencyTableProps {
  places: readonly AgencyPlace[];
  /** Indented by depth; a search shows hits without their tree. */
  isTree: boolean;
  focusRowId: string | undefined;
  onOpen: (place: AgencyPlace) => void;
}

/** Agencies in the order of the tree. */
export function AgencyTable({ places, isTree, focusRowId, onOpen }: AgencyTableProps) {
  const { t } = useTranslation('admin');
  const name = ({ agency, depth, label }: AgencyPlace) => (
    <span className={styles.name} style={{ paddingInlineStart: isTree ? `${depth * 1.25}rem` : undefined }}>
      <Link to={paths.admin.agency.href(agency.code)} tabIndex={-1} lang="vi">
        {isTree ? agency.name : label}
      </Link>
    </span>
  );
  const columns: Column<AgencyPlace>[] = [
    { id: 'name', header: t('agency.name'), isRowHeader: true, cell: name },
    { id: 'code', header: t('agency.code'), cell: ({ agency }) => agency.code },
    { id: 'kind', header: t('agency.kind'), cell: ({ agency }) => t(`kind.${agency.kind}`) },
    { id: 'phone', header: t('agency.phone'), cell: ({ agency }) => agency.phone ?? '–' },
    {
      id: 'hours',
      header: t('hours.title'),
      cell: ({ agency }) => (agency.workingHours ? t('agency.ownHoursShort') : t('agency.commonHours')),
    },
    {
      id: 'validTo',
      header: t('agency.validTo'),
      cell: ({ agency }) => (agency.validTo ? <PlainDay day={agency.validTo} withWeekday={false} /> : '–'),
    },
  ];
  return (
    <DataTable
      caption={t('agency.title')}
      columns={columns}
      rows={places}
      rowId={({ agency }) => agency.id}
      rowLabel={({ agency }) => `${agency.name}, ${agency.code}`}
      onOpen={onOpen}
      focusRowId={focusRowId}
      card={({ agency, label }) => (
        <div className={styles.card}>
          <Link to={paths.admin.agency.href(agency.code)} lang="vi">
            {label}
          </Link>
          <span>
            {agency.code} · {t(`kind.${agency.kind}`)}
          </span>
        </div>
      )}
    />
  );
}
