import type { DossierFee, StaffRole } from '@motcua/contracts';
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
  /** Other agencies, where they may be asked; absent while a dossier is being made. */
  places?: AgencyPlaces;
}
