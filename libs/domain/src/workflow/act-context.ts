import type { DossierFee, StaffRole, WorkflowStep } from '@motcua/contracts';
import type { Actor } from '../access/index.js';
import type { Instant, WorkCalendar } from '../deadlines/index.js';
import type { AgencyPlaces } from './agency-step-state.js';
import type { CaseRules, DossierState } from './dossier-state.js';

/** Everything a decision may depend on. The clock is read once, by the caller. */
export interface ActContext {
  state: DossierState;
  rules: CaseRules;
  actor: Actor;
  /** Competent agency first, then its ancestors. */
  agencyPath: readonly string[];
  now: Instant;
  calendar: WorkCalendar;
  /** ASSIGN: roles the chosen officer holds for the competent agency today; empty when he may not be chosen. */
  assigneeRoles?: readonly StaffRole[];
  /** NOTE: those of the officers named who may open the dossier today. */
  reachedBy?: readonly string[];
  /** LABEL: those of the labels to be added that are in use on the path of the competent agency. */
  usableLabels?: readonly string[];
  /** Where proofs reduce fees, in acts on papers: the fees as they stand, and the papers that were handed in. */
  fees?: { due: readonly DossierFee[]; handedIn: readonly string[] } | undefined;
  /** Agency that does a step by its rule; null = the competent one. Absent where no step has a rule. */
  agencyOf?: (step: WorkflowStep) => string | null;
  /** ASSIGN_COMPETENT_AGENCY: whether the chosen agency offers the procedure today. */
  offersHere?: boolean;
  /** Other agencies, where they may be asked; absent while a dossier is being made. */
  places?: AgencyPlaces;
}

/** Path of the agency that does the step now. One that has become history leaves the step to the competent agency: it is never nobody's. */
export function workingPathOf({ state, agencyPath, places }: Pick<ActContext, 'state' | 'agencyPath' | 'places'>): readonly string[] {
  const path = state.workingAgencyId ? places?.path(state.workingAgencyId) : undefined;
  return path && path.length > 0 ? path : agencyPath;
}
