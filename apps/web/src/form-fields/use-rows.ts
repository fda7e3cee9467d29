import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { lowerFirst } from '../i18n/problem-words.js';
import { announce } from '../lib/announce.js';
import type { FieldInputProps } from './field-view.js';
import { partId } from './parts.js';

type Row = Record<string, unknown>;

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is stored as rows, and blank rows up to the least number that must be filled in. */
function rowsOf(value: unknown, least: number): Row[] {
  const stored = Array.isArray(value) ? value.map((row) => (isRow(row) ? row : {})) : [];
  return [...stored, ...Array.from({ length: Math.max(0, least - stored.length) }, () => ({}))];
}

interface RowBounds {
  minRows: number;
  maxRows: number;
}

/** Rows of an answer, and what may be done with them; after each act the focus is at its result and the act is said. */
export function useRows({ field, id, value, onChange, onLeave }: FieldInputProps, { minRows, maxRows }: RowBounds, titleOf: (row: number) => string) {
  const { t } = useTranslation('form-fields');
  const rows = rowsOf(value, field.required ? minRows : 0);
  const named = (row: number): string => lowerFirst(titleOf(row));
  const rowId = (row: number): string => partId(field, String(row));
  const focusNext = useRef<string | null>(null);
  useEffect(() => {
    if (focusNext.current === null) return;
    document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });
  const act = (changed: Row[], said: string, focused: string): void => {
    focusNext.current = focused;
    onChange(changed.length > 0 ? changed : undefined);
    announce(said);
    onLeave();
  };
  return {
    rows,
    mayAdd: rows.length < maxRows,
    mayRemove: !field.required || rows.length > minRows,
    answer: (row: number, key: string, told: unknown): void =>
      onChange(rows.map((own, index) => (index === row ? { ...own, [key]: told } : own))),
    add: (): void => act([...rows, {}], t('rows.added', { row: named(rows.length) }), rowId(rows.length)),
    remove: (row: number): void => {
      const next = row < rows.length - 1 ? row : row - 1;
      const focused = next < 0 ? id : rowId(next);
      act(rows.filter((_own, index) => index !== row), t('rows.removed', { row: named(row) }), focused);
    },
    move: (row: number, by: 1 | -1): void => {
      const [own, other] = [rows[row], rows[row + by]];
      if (!own || !other) return;
      const changed = rows.map((kept, index) => (index === row ? other : index === row + by ? own : kept));
      act(changed, t('rows.moved', { row: named(row), place: row + by + 1, total: rows.length }), rowId(row + by));
    },
  };
}

export type Rows = ReturnType<typeof useRows>;
