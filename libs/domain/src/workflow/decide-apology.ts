import type { DossierActBody, ErrorCode, FieldProblem } from '@motcua/contracts';
import { DomainError, refusal, type Refusal } from '../errors/index.js';
import { instantFromIso, isoOf, isWorkingMoment, lastExtensionMoment, usualNewDueAt, type Instant } from '../deadlines/index.js';
import type { ActContext } from './act-context.js';
import type { Decision, DossierState } from './dossier-state.js';

type Body<T> = Extract<DossierActBody, { type: T }>;

/** The date that was promised last: by a letter of apology, else the due moment; null where no limit is stated. */
export const lastPromise = ({ dueAt, apology }: Pick<DossierState, 'dueAt' | 'apology'>): string | null =>
  dueAt && apology && apology.newDueAt > dueAt ? apology.newDueAt : dueAt;

/** Why the due moment may not be moved now; null = it may. Source: NĐ 61/2018 art. 19.9; docs/rules/deadlines.md#extension */
export function extensionRefusal({ state, rules, calendar, now }: ActContext): Refusal | null {
  if (!state.dueAt || !rules.timeLimit) return refusal('extension.no-due-time');
  if (state.extension) return refusal('extension.already-used');
  const last = lastExtensionMoment(calendar, instantFromIso(state.dueAt), rules.timeLimit.unit);
  return now > last ? refusal('extension.too-late', { lastMoment: isoOf(last) }) : null;
}

/** Late but needed: an apology that leaves the due moment is refused while the due moment itself can be moved. */
export function apologyRefusal(context: ActContext): Refusal | null {
  const refused = extensionRefusal(context);
  if (refused === null) return refusal('apology.extend-instead');
  return refused.code === 'extension.no-due-time' ? refused : null;
}

/** Without a promise there is nothing to beg pardon for; the system never takes the place of what an officer prepared. */
export function draftRefusal({ state, actor }: ActContext): Refusal | null {
  if (!state.dueAt) return refusal('extension.no-due-time');
  const stands = actor.kind === 'SYSTEM' && state.apologyDraft;
  return stands ? refusal('dossier.action-not-allowed', { status: state.status }) : null;
}

function refuse(code: ErrorCode, params: Record<string, unknown>): never {
  const problem: FieldProblem = { path: 'act.newDueAt', code, params };
  throw new DomainError(code, params, [problem]);
}

/** The new date: after the one promised last, still to come, and a moment at which the agency works. */
function checkNewDueAt(newDueAt: string, { state, calendar, now }: ActContext): string {
  const at = instantFromIso(newDueAt);
  const promised = lastPromise(state);
  const after: Instant = promised && instantFromIso(promised) > now ? instantFromIso(promised) : now;
  if (at <= after) refuse('extension.new-due-not-later', { after: isoOf(after) });
  if (!isWorkingMoment(calendar, at)) refuse('extension.new-due-not-working', {});
  return isoOf(at);
}

/** Moves the due moment, once. */
export function extend(act: Body<'EXTEND'>, context: ActContext): Decision {
  const to = checkNewDueAt(act.newDueAt, context);
  const from = context.state.dueAt ?? to;
  const extension = { decidedAt: isoOf(context.now), from, to, seq: context.state.seq + 1 };
  return { change: { dueAt: to, extension, apologyDraft: null }, data: { oldDueAt: from, newDueAt: to } };
}

/** Begs pardon and names a date; the due moment stays, so that late remains late. */
export function apologize(act: Body<'APOLOGIZE'>, context: ActContext): Decision {
  const newDueAt = checkNewDueAt(act.newDueAt, context);
  const apology = { at: isoOf(context.now), newDueAt };
  return { change: { apology, apologyDraft: null }, data: { oldDueAt: lastPromise(context.state), newDueAt } };
}

/** Puts an apology before the leader; a later draft takes the place of an earlier one. */
export function prepareApology(act: Body<'PREPARE_APOLOGY'>, context: ActContext): Decision {
  const { state, calendar, now, actor } = context;
  const promised = instantFromIso(lastPromise(state) ?? isoOf(now));
  const newDueAt = act.newDueAt === null ? isoOf(usualNewDueAt(calendar, promised, now)) : checkNewDueAt(act.newDueAt, context);
  const byId = actor.kind === 'SYSTEM' ? null : actor.id;
  return { change: { apologyDraft: { newDueAt, byId, at: isoOf(now) } }, data: { oldDueAt: lastPromise(state), newDueAt } };
}
