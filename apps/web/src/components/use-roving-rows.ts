import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { headingFocus } from '../lib/heading-focus.js';
import { isTypingPlace, nameOfKey } from '../lib/hotkeys.js';
import { preference } from '../lib/preferences.js';

export interface RowSelection {
  selected: ReadonlySet<string>;
  onToggle: (ids: string[], isSelected: boolean) => void;
}

export interface RovingRows {
  ids: readonly string[];
  onOpen: (id: string) => void;
  selection?: RowSelection | undefined;
  focusRowId?: string | undefined;
}

const MOVES = {
  J: 'next',
  ArrowDown: 'next',
  K: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  'Shift+J': 'extendNext',
  'Shift+K': 'extendPrevious',
  Enter: 'open',
  X: 'select',
} as const;
type Move = (typeof MOVES)[keyof typeof MOVES];

/** What a key does in a list; letters only when the switch `Phím tắt một chữ` is on. */
function moveOf(event: KeyboardEvent): Move | undefined {
  const name = nameOfKey(event.nativeEvent);
  const isLetter = /^(?:Shift\+)?[A-Z]$/.test(name);
  if (isLetter && preference('letterKeys') === 'off') return undefined;
  return Object.entries(MOVES).find(([key]) => key === name)?.[1];
}

function targetOf(move: Move, at: number, count: number): number {
  if (move === 'first') return 0;
  if (move === 'last') return count - 1;
  const step =
    move === 'next' || move === 'extendNext' ? 1 : move === 'previous' || move === 'extendPrevious' ? -1 : 0;
  return Math.min(count - 1, Math.max(0, at + step));
}

type RowElements = RefObject<Map<string, HTMLTableRowElement>>;

/** The row that was left takes the focus once, when it is there. */
function useFocusOnce(rowId: string | undefined, elements: RowElements): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current || rowId === undefined) return;
    isDone.current = true;
    headingFocus.cancel();
    elements.current.get(rowId)?.focus();
  }, [rowId, elements]);
}

/** One tab stop for a whole list; the focused row is remembered while rows come and go. */
export function useRovingRows({ ids, onOpen, selection, focusRowId }: RovingRows) {
  const [activeId, setActiveId] = useState<string | undefined>(focusRowId);
  const elements = useRef(new Map<string, HTMLTableRowElement>());
  const current = activeId !== undefined && ids.includes(activeId) ? activeId : ids[0];

  useFocusOnce(focusRowId !== undefined && ids.includes(focusRowId) ? focusRowId : undefined, elements);

  const focusRow = (id: string | undefined): void => {
    if (id === undefined) return;
    setActiveId(id);
    elements.current.get(id)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moveOf(event);
    if (!move || isTypingPlace(event.target) || event.nativeEvent.isComposing || current === undefined)
      return;
    if (move === 'open' && event.target instanceof HTMLElement && event.target.closest('a, button')) return;
    event.preventDefault();
    event.stopPropagation();
    if (move === 'open') return onOpen(current);
    if (move === 'select') return selection?.onToggle([current], !selection.selected.has(current));
    const target = ids[targetOf(move, ids.indexOf(current), ids.length)];
    if (move.startsWith('extend') && target !== undefined) selection?.onToggle([current, target], true);
    focusRow(target);
  };

  return {
    onKeyDown,
    rowProps: (id: string) => ({
      ref: (element: HTMLTableRowElement | null) => {
        if (element) elements.current.set(id, element);
        else elements.current.delete(id);
      },
      tabIndex: id === current ? 0 : -1,
      onFocus: () => setActiveId(id),
    }),
  };
}
