import { CHANNELS, MEASURES } from '@motcua/contracts';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { BehindMeasure } from '../../api/behind.js';
import type { FiguresQuery } from '../../api/overview.js';
import { plainDateOf } from '../../../../lib/format.js';
import { quickPeriods, type Period } from './periods.js';

/** A filter whose period is always told. */
export type FiguresFilter = FiguresQuery & Period;

/** New values of the address; `undefined` takes one away. */
export type FilterPatch = Partial<Record<string, string | number | undefined>>;

const BEHIND = [...MEASURES, 'open', 'overdue', 'dueSoon'] as const satisfies readonly BehindMeasure[];
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const UUID = /^[0-9a-f-]{36}$/i;

export const memberOf = <Member extends string>(members: readonly Member[], value: string | null): Member | undefined =>
  members.find((member) => member === value);

const matching = (pattern: RegExp, value: string | null): string | undefined => (value !== null && pattern.test(value) ? value : undefined);

function readFilter(search: URLSearchParams, today: string): FiguresFilter {
  const usual = quickPeriods(today).year;
  const level = Number(matching(/^[1-4]$/, search.get('level')));
  return {
    from: matching(DAY, search.get('from')) ?? usual.from,
    to: matching(DAY, search.get('to')) ?? usual.to,
    agencyId: matching(UUID, search.get('agencyId')),
    field: search.get('field')?.slice(0, 40) || undefined,
    level: level || undefined,
    channel: memberOf(CHANNELS, search.get('channel')),
  };
}

/** The filter as it stands in the address, so that a link opens the same view (screens.md §8.37). */
export function useFiguresFilter() {
  const [search, setSearch] = useSearchParams();
  const today = plainDateOf(Date.now());
  const filter = useMemo(() => readFilter(search, today), [search, today]);
  const put = (patch: FilterPatch): void => {
    setSearch((before) => patched(before, patch), { replace: true, preventScrollReset: true });
  };
  /** Address of this page with something changed: for links that open a figure. */
  const linkWith = (patch: FilterPatch): string => `?${patched(search, patch).toString()}`;
  return { filter, today, search, measure: memberOf(BEHIND, search.get('measure')), put, linkWith };
}
export type FiguresFilterControl = ReturnType<typeof useFiguresFilter>;

function patched(before: URLSearchParams, patch: FilterPatch): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === '') after.delete(name);
    else after.set(name, String(value));
  }
  return after;
}
