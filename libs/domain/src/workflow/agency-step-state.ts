import type { AgencyStepKind, AgencyStepOutcome, AgencyStepStage, DossierStatus, TimeLimit } from '@motcua/contracts';
import { DESK_ROLES, holdsRole, type Actor } from '../access/index.js';
import { instantFromIso, type Instant, type WorkCalendar } from '../deadlines/index.js';

/** A step of another agency as the state keeps it: all that decides, no words. Instants are ISO texts. */
export interface AgencyStepState {
  no: number;
  kind: AgencyStepKind;
  agencyId: string;
  isRequired: boolean;
  isLead: boolean;
  /** Numbers of the steps whose answers come first. */
  after: number[];
  limit: TimeLimit;
  stage: AgencyStepStage;
  sentById: string;
  sentAt: string | null;
  dueAt: string | null;
  acknowledgedAt: string | null;
  holderId: string | null;
  answeredAt: string | null;
  outcome: AgencyStepOutcome | null;
}

/** What the domain must know of agencies other than the competent one. */
export interface AgencyPlaces {
  /** The agency first, then its ancestors; empty for one that is unknown or no longer in force. */
  path: (agencyId: string) => readonly string[];
  calendar: (agencyId: string) => WorkCalendar;
}

interface WithSteps {
  agencySteps?: readonly AgencyStepState[];
}

/** The steps of other agencies; dossiers that never asked anybody keep none. */
export const agencyStepsOf = (state: WithSteps): readonly AgencyStepState[] => state.agencySteps ?? [];

const OPEN = ['WAITING', 'SENT', 'ACKNOWLEDGED', 'RETURNED'] as const satisfies readonly AgencyStepStage[];
const AT_AGENCY = ['SENT', 'ACKNOWLEDGED', 'ANSWERED'] as const satisfies readonly AgencyStepStage[];

const isIn = (stages: readonly AgencyStepStage[], { stage }: Pick<AgencyStepState, 'stage'>): boolean => stages.includes(stage);

/** Whether an answer is still to come, or the sender still has to decide where it goes. */
export const isStepOpen = (step: Pick<AgencyStepState, 'stage'>): boolean => isIn(OPEN, step);

/** Whether the agency that was asked may see the dossier because of this step. */
export const isStepAtAgency = (step: Pick<AgencyStepState, 'stage'>): boolean => isIn(AT_AGENCY, step);

/** Whether a step lies with its agency after its due moment: the silence of domain.md §2.2. */
export const isStepLate = ({ stage, dueAt }: Pick<AgencyStepState, 'stage' | 'dueAt'>, now: Instant): boolean =>
  (stage === 'SENT' || stage === 'ACKNOWLEDGED') && dueAt !== null && now > instantFromIso(dueAt);

/** The steps by which the actor may see the dossier: asked of an agency where he works at the desk. */
export function stepsOfActor(state: WithSteps, actor: Actor, places: AgencyPlaces | undefined): AgencyStepState[] {
  if (!places) return [];
  return agencyStepsOf(state).filter((step) => isStepAtAgency(step) && holdsRole(actor, DESK_ROLES, places.path(step.agencyId)));
}

/**
 * Steps that the actor reads: his agency's own, those it waits for, and all of the dossier where it leads.
 * Source: domain.md §2.3 (results go to whichever agency needs them next).
 */
export function stepsReadBy(state: WithSteps, actor: Actor, places: AgencyPlaces | undefined): AgencyStepState[] {
  const own = stepsOfActor(state, actor, places);
  if (own.some(({ isLead }) => isLead)) return [...agencyStepsOf(state)];
  const numbers = new Set(own.flatMap(({ no, after }) => [no, ...after]));
  return agencyStepsOf(state).filter(({ no }) => numbers.has(no));
}

/** Statuses in which another agency may still work on its step: the dossier is neither decided nor ended. */
export const STEP_STATUSES = ['PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED', 'STOPPED'] as const satisfies readonly DossierStatus[];

/** When a dossier is decided or ends, nobody waits for other agencies any longer. */
export function closeStepsLeft(state: WithSteps, statusAfter: DossierStatus): { agencySteps?: AgencyStepState[] } {
  const goesOn = (STEP_STATUSES as readonly DossierStatus[]).includes(statusAfter);
  const steps = agencyStepsOf(state);
  if (goesOn || !steps.some(isStepOpen)) return {};
  return { agencySteps: steps.map((step) => (isStepOpen(step) ? { ...step, stage: 'CLOSED' as const } : step)) };
}
