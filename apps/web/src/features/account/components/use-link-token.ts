import { useLocation } from 'react-router';

/** The secret of a one-time link: it stands behind `#`, so that no server log ever has it. */
export const useLinkToken = (): string => useLocation().hash.slice(1);
