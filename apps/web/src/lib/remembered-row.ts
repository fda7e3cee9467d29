import { useState } from 'react';
import { useNavigationType } from 'react-router';
import { readLocal, writeLocal } from './local-store.js';

const session = () => sessionStorage;

/** Back to a list finds the row that was left (screens.md §4.2.2): pass `rowToFocus` to DataTable and call `remember` when a row opens. */
export function useRememberedRow(listName: string): {
  rowToFocus: string | undefined;
  remember: (rowId: string) => void;
} {
  const isBack = useNavigationType() === 'POP';
  const [rowToFocus] = useState(() => (isBack ? readLocal(`row.${listName}`, session) : undefined));
  return { rowToFocus, remember: (rowId) => writeLocal(`row.${listName}`, rowId, session) };
}
