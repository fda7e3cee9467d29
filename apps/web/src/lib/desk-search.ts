import { useLocation, useNavigate } from 'react-router';
import { paths } from './paths.js';

/** Queue that shows the answer of a search over all dossiers the officer may see. */
export const ALL_DOSSIERS = 'all';

function wordsIn(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('deskSearch' in state)) return '';
  return typeof state.deskSearch === 'string' ? state.deskSearch : '';
}

/** Goes to all dossiers with these words. They stand in the history state, because names and numbers never stand in a URL. */
export function useSearchDesk(): (words: string) => void {
  const navigate = useNavigate();
  return (words) =>
    void navigate(paths.desk.queue.href(ALL_DOSSIERS), { state: { deskSearch: words.trim() } });
}

/** The words that were searched for, empty when none. */
export function useDeskSearchWords(): string {
  return wordsIn(useLocation().state);
}
