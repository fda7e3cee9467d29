import type { DossierActType, DossierStatus, StaffRole, StepKind } from '@motcua/contracts';
import { doesWorkOf, holdsRole, type Actor } from '../access/index.js';
import { MAIN_ACT_OF_STATUS, MAIN_ACT_OF_STEP, pathsFor, ruleOf, type By, type PathsOfDossier } from './act-rules.js';

/** What a list knows of a dossier; enough to name its next act without its whole state. */
export interface ActPosition {
  status: DossierStatus;
  /** COORDINATION stands before the reception by a competent agency. */
  stepKind: StepKind | 'COORDINATION' | null;
  stepRole: StaffRole | null;
  holderId: string | null;
  ownerAccountId: string | null;
}

/** Who reads a list, and how he stands to the agencies of a row. */
export interface ListReader extends PathsOfDossier {
  actor: Actor;
}

/**
 * The one main act now, whoever may do it; null after the end. An appraisal that nobody holds waits to be given to
 * somebody before anything can be proposed.
 */
export function mainActAt({ status, stepKind, holderId }: Pick<ActPosition, 'status' | 'stepKind' | 'holderId'>): DossierActType | null {
  const ofStatus = MAIN_ACT_OF_STATUS[status];
  if (ofStatus !== null || stepKind === null) return ofStatus;
  if (stepKind === 'COORDINATION') return 'ASSIGN_COMPETENT_AGENCY';
  return stepKind === 'APPRAISAL' && holderId === null ? 'ASSIGN' : MAIN_ACT_OF_STEP[stepKind];
}

function mayDo(type: DossierActType, position: ActPosition, caller: ListReader): boolean {
  const { actor } = caller;
  const rule = ruleOf(type);
  const by: readonly By[] = rule.by;
  if (!rule.from.includes(position.status)) return false;
  if (actor.kind === 'CITIZEN') return by.includes('OWNER') && position.ownerAccountId === actor.id;
  const named = by.filter((one): one is StaffRole => one !== 'OWNER' && one !== 'STEP');
  if (pathsFor(rule, caller).some((path) => holdsRole(actor, named, path))) return true;
  if (!by.includes('STEP') || position.stepRole === null || actor.kind !== 'STAFF') return false;
  const isAnothers = rule.holderOnly === true && position.stepKind === 'APPRAISAL' && !doesWorkOf(actor, position.holderId);
  return holdsRole(actor, [position.stepRole], caller.workingPath) && !isAnothers;
}

/**
 * The main act of a dossier when the caller may do it, for the button of a list's row; null otherwise. Rights, status,
 * step and holder are judged as `refusalOf` does; an act's own conditions (an unpaid fee) are told on the dossier's page.
 * @param caller paths have the agency itself first, then its ancestors
 */
export function nextActFor(position: ActPosition, caller: ListReader): DossierActType | null {
  const main = mainActAt(position);
  return main !== null && mayDo(main, position, caller) ? main : null;
}
