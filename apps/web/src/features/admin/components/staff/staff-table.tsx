import type { StaffAccount } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable, type Column } from '../../../../components/data-table.js';
import { Instant } from '../../../../components/instant.js';
import { paths } from '../../../../lib/paths.js';
import styles from './staff-table.module.css';

export interface StaffTableProps {
  items: readonly StaffAccount[];
  focusRowId: string | undefined;
  onOpen: (account: StaffAccount) => void;
}

/** Who works here, with which roles where, and what each holds. */
export function StaffTable({ items, focusRowId, onOpen }: StaffTableProps) {
  const { t } = useTranslation('admin');
  const name = (account: StaffAccount) => (
    <Link to={paths.admin.staffMember.href(account.id)} tabIndex={-1}>
      {account.fullName}
    </Link>
  );
  const columns: Column<StaffAccount>[] = [
    { id: 'name', header: t('staff.fullName'), isRowHeader: true, cell: name },
    { id: 'login', header: t('staff.loginName'), cell: (account) => account.loginName },
    { id: 'position', header: t('staff.position'), cell: (account) => account.position ?? '–' },
    { id: 'roles', header: t('staff.roles'), cell: (account) => <Roles account={account} /> },
    { id: 'open', header: t('staff.openDossiers'), isFigure: true, cell: (account) => account.openDossiers },
    {
      id: 'seen',
      header: t('staff.lastSignIn'),
      cell: ({ lastSignInAt }) => (lastSignInAt ? <Instant at={lastSignInAt} style="day" /> : t('staff.never')),
    },
    { id: 'state', header: t('staff.state'), cell: (account) => <State account={account} /> },
  ];
  return (
    <DataTable
      caption={t('staff.title')}
      columns={columns}
      rows={items}
      rowId={({ id }) => id}
      rowLabel={({ fullName, loginName, active }) => [fullName, loginName, active ? '' : t('staff.inactive')].filter(Boolean).join(', ')}
      onOpen={onOpen}
      focusRowId={focusRowId}
      card={(account) => (
        <div className={styles.card}>
          <Link to={paths.admin.staffMember.href(account.id)}>{account.fullName}</Link>
          <span>{[account.loginName, account.position].filter(Boolean).join(' · ')}</span>
          <Roles account={account} />
          <State account={account} />
        </div>
      )}
    />
  );
}

function Roles({ account: { roles } }: { account: StaffAccount }) {
  const { t } = useTranslation('admin');
  if (roles.length === 0) return <>{t('staff.noRole')}</>;
  return (
    <ul className={styles.roles}>
      {roles.map(({ role, agencyId, agencyName, validFrom, validTo, covers }) => (
        <li key={`${role} ${agencyId} ${validFrom ?? ''} ${validTo ?? ''}`}>
          {[t(`role.${role}`), agencyName, covers && t('staff.coversSome', { count: covers.length })].filter(Boolean).join(' · ')}
        </li>
      ))}
    </ul>
  );
}

function State({ account: { active } }: { account: StaffAccount }) {
  const { t } = useTranslation('admin');
  return active ? <>{t('staff.active')}</> : <strong className={styles.inactive}>{t('staff.inactive')}</strong>;
}
