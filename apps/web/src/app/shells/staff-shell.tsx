import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, Outlet } from 'react-router';
import { LogoMark } from '../../components/logo-mark.js';
import { paths } from '../../lib/paths.js';
import { usePreference } from '../../lib/preferences.js';
import { useHotkeys } from '../../lib/use-hotkeys.js';
import { MantineArea } from '../mantine-area.js';
import { Bell } from './bell.js';
import { ConnectionBanner, SessionBanner } from './banners.js';
import { HotkeyList } from './hotkey-list.js';
import { StaffPerson } from './staff-person.js';
import styles from './staff-shell.module.css';

export interface StaffShellProps {
  /** What stands in the rail. */
  rail: ReactNode;
  /** The search box, where the area has one. */
  search?: ReactNode;
}

/** Header 48 px, rail 208 px, the rest is work (screens.md §3). On phones the rail becomes `Menu`. */
export function StaffShell({ rail, search }: StaffShellProps) {
  const { t } = useTranslation('common');
  const [rows] = usePreference('rows');
  const [isRailOpen, setIsRailOpen] = useState(false);
  const [isListOpen, setIsListOpen] = useState(false);
  useHotkeys([{ keys: '?', label: t('staff.openKeys'), run: () => setIsListOpen(true) }]);
  return (
    <MantineArea density="compact">
      <div className={styles.shell} data-density="compact" data-rows={rows}>
        <a className={styles.skip} href="#noi-dung">
          {t('skip.content')}
        </a>
        <header className={styles.header} data-print="hide">
          <Link to={paths.desk.home.href()} className={styles.brand} lang="vi">
            <LogoMark size={28} />
            {t('productShort')}
          </Link>
          <button
            type="button"
            className={styles.menu}
            aria-expanded={isRailOpen}
            aria-controls="ray-viec"
            onClick={() => setIsRailOpen(!isRailOpen)}
          >
            {t('menu')}
          </button>
          <div className={styles.search}>{search}</div>
          <button
            type="button"
            className={styles.keys}
            aria-keyshortcuts="?"
            onClick={() => setIsListOpen(true)}
          >
            {t('staff.keys')}
          </button>
          <Bell isStaff />
          <StaffPerson />
        </header>
        <div className={styles.body}>
          <nav
            id="ray-viec"
            className={styles.rail}
            data-open={isRailOpen || undefined}
            aria-label={t('staff.rail')}
            data-print="hide"
            onClick={() => setIsRailOpen(false)}
          >
            {rail}
          </nav>
          <main id="noi-dung" tabIndex={-1} className={styles.main}>
            <SessionBanner />
            <ConnectionBanner words={t('offlineStaff')} />
            <Outlet />
          </main>
        </div>
        <HotkeyList isOpen={isListOpen} onClose={() => setIsListOpen(false)} />
      </div>
    </MantineArea>
  );
}

/** Links of a rail, in their order. */
export function RailLinks({
  links,
}: {
  links: ReadonlyArray<{ to: string; label: string; isExact?: boolean }>;
}) {
  return (
    <ul className={styles.links}>
      {links.map(({ to, label, isExact }) => (
        <li key={to}>
          <NavLink to={to} end={isExact ?? false}>
            {label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
