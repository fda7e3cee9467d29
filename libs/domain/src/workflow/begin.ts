import type { Channel, CoordinationReason, OnlineLevel, ReturnMethod } from '@motcua/contracts';
import { coordinationDueAt, isoOf, receptionDueAt, type Instant } from '../deadlines/index.js';
import type { ActContext } from './act-context.js';
import { startClock } from './clock.js';
import { afterReception } from './deciders.js';
import type { Decision, DossierState } from './dossier-state.js';
import { toStep } from './to-step.js';

/** What a new dossier knows when it begins. */
export interface Beginning {
  channel: Channel;
  onlineLevel: OnlineLevel;
  returnMethod: ReturnMethod;
  ownerAccountId: string | null;
  feeTotal: number | null;
  feePaid: number | null;
  /** The desk elsewhere that the applicant chose to collect the result at. */
  collectAtId?: string | undefined;
  now: Instant;
}

/** The state before the first entry; SUBMIT or INTAKE is folded onto it. */
export function emptyState(begin: Beginning): DossierState {
  return {
    version: 0,
    seq: 0,
    status: 'SUBMITTED',
    resultKind: null,
    channel: begin.channel,
    onlineLevel: begin.onlineLevel,
    returnMethod: begin.returnMethod,
    ownerAccountId: begin.ownerAccountId,
    ...(begin.collectAtId === undefined ? {} : { collectAtId: begin.collectAtId }),
    stepKey: null,
    stepSince: null,
    holderId: null,
    submittedAt: isoOf(begin.now),
    receivedAt: null,
    receptionDueAt: null,
    dueAt: null,
    originalDueAt: null,
    pausedSince: null,
    holds: [],
    resolvedAt: null,
    returnedAt: null,
    endedAt: null,
    supplementsAsked: 0,
    openSupplement: null,
    proposal: null,
    approvedById: null,
    feeTotal: begin.feeTotal,
    feePaid: begin.feePaid,
    obligation: null,
    verdicts: {},
    results: 0,
  };
}

/**
 * A citizen sends a draft: waiting for reception, to be answered within 8 working hours (NĐ 45/2020). Where nobody knows who is
 * competent the centre that holds it has half of them to find out.
 * @param coordinate why the competent agency is not known
 */
export function submit(context: ActContext, coordinate?: CoordinationReason): Decision {
  const { calendar, now, state } = context;
  const answerBy = isoOf(receptionDueAt(calendar, now));
  const whole: DossierState = { ...state, version: 1, seq: 1, receptionDueAt: answerBy, ...toStep(context, 'RECEPTION') };
  if (coordinate === undefined) return { change: whole, data: { answerBy } };
  const coordination = { since: isoOf(now), why: coordinate, answerBy };
  return {
    change: { ...whole, receptionDueAt: isoOf(coordinationDueAt(calendar, now)), coordination },
    data: { answerBy, coordination: coordinate },
  };
}

/**
 * A desk takes a dossier in for the competent agency elsewhere: it waits for that agency's reception, whose calendar and clock
 * hold. Source: NĐ 118/2025 (reception regardless of boundary); NĐ 309/2026 art. 17.3 (the clock starts where it is competent)
 */
export function handIn(context: ActContext, handedInAtId: string, coordinate?: CoordinationReason): Decision {
  const { change, data } = submit(context, coordinate);
  return { change: { ...change, handedInAtId }, data: { ...data, agencyId: context.agencyPath[0] ?? null } };
}

/**
 * An officer takes a dossier in at the desk or from the post: received at once, at every level. From the post the legal
 * moment is the signing of the Biên bản giao nhận (`receivedAt`). Source: NĐ 61/2018 art. 17.1; QĐ 45/2016 art. 7.
 */
export function takeIn(context: ActContext, receivedAt: Instant): Decision {
  const clock = startClock(context, receivedAt);
  const whole: DossierState = {
    ...context.state,
    version: 1,
    seq: 1,
    status: 'RECEIVED',
    receivedAt: isoOf(receivedAt),
    ...clock,
    ...afterReception(context),
  };
  return { change: whole, data: { dueAt: clock.dueAt } };
}
