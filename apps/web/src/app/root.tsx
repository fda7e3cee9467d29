import { useEffect, useRef } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { Loading } from '../components/loading.js';
import { headingFocus } from '../lib/heading-focus.js';
import styles from './root.module.css';

/** What is shown while the first screen is fetched. */
export function Boot() {
  return <Loading shape="page" />;
}

/** A change of screen moves the focus to the next heading; the first screen leaves it where the browser put it. */
function useHeadingFocusOnChange(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  if (before.current !== pathname) {
    before.current = pathname;
    headingFocus.expect();
  }
}

/** Above every shell: scroll, focus, and a thin line while the next screen is being fetched. */
export function Root() {
  useHeadingFocusOnChange();
  const isLeaving = useNavigation().state !== 'idle';
  useEffect(() => {
    document.documentElement.toggleAttribute('data-ready', true);
  }, []);
  return (
    <>
      {isLeaving && <div className={styles.line} aria-hidden="true" />}
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
