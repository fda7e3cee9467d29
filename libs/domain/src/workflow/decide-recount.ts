import { isoOf } from '../deadlines/index.js';
import { refusal, type Refusal } from '../errors/index.js';
import type { ActContext } from './act-context.js';
import { dueByCalendar } from './clock.js';
import type { Decision } from './dossier-state.js';

/**
 * Why a due moment is not counted anew; null = the calendar gives another one than was told.
 * Source: domain.md §11 (a told due moment moves only by an explicit run); docs/rules/deadlines.md#recount
 */
export function recountRefusal({ state, rules, calendar }: ActContext): Refusal | null {
  const counted = dueByCalendar(state, rules.timeLimit, calendar);
  return counted === null || counted === state.dueAt ? refusal('recount.unchanged') : null;
}

/** The due moment by the changed calendar; the first promise stays known, a draft about the old date is dropped. */
export function recountDue({ state, rules, calendar, now }: ActContext): Decision {
  const from = state.dueAt ?? '';
  const to = dueByCalendar(state, rules.timeLimit, calendar) ?? from;
  const recounts = [...(state.recounts ?? []), { at: isoOf(now), from, to, seq: state.seq + 1 }];
  const drafted = state.apologyDraft ? { apologyDraft: null } : {};
  return { change: { dueAt: to, recounts, ...drafted }, data: { oldDueAt: from, newDueAt: to } };
}
