import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { headingFocus } from '../lib/heading-focus.js';
import styles from './page-heading.module.css';

export interface PageHeadingProps {
  children: ReactNode;
  /** A line under the heading. */
  lead?: ReactNode;
  /** What stands at the end of the heading's row: a code, a pill, an act. */
  aside?: ReactNode;
  /** Language of an official Vietnamese name inside the English interface. */
  lang?: 'vi' | undefined;
}

/** The one `h1` of a screen; takes the focus after a change of route (screens.md §4.2.1). */
export function PageHeading({ children, lead, aside, lang }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    headingFocus.offer(heading.current);
  }, [pathname]);
  useLayoutEffect(() => {
    const drawn = heading.current;
    return () => {
      if (document.activeElement === drawn) headingFocus.expect(); // the heading of what has loaded takes its place
    };
  }, []);
  return (
    <div className={styles.block}>
      <div className={styles.row}>
        <h1 ref={heading} tabIndex={-1} lang={lang}>
          {children}
        </h1>
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {lead && <div className={styles.lead}>{lead}</div>}
    </div>
  );
}
