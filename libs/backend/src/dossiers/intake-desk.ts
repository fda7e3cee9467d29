import { actorFor, DomainError, holdsRole, holdsRoleSomewhere, type Actor, type DossierState } from '@motcua/domain';
import type { AgencyNode } from '../identity/index.js';
import { actingAgencyOf } from './acting-person.js';
import type { ReceiptPlaces } from './act-slips.js';
import { procedureOf } from './procedure-place.js';
import type { Route } from './route-dossier.js';
import type { RuleBook } from './rule-book.js';
import type { CaseContext } from './rule-book.types.js';

const DESK = ['RECEPTION_OFFICER', 'ONE_STOP_HEAD'] as const;

/** The desk that takes a dossier in. */
export interface IntakeDesk {
  agency: AgencyNode;
  parentName: string | null;
  /** The competent agency is neither this one nor below it, or nobody knows it yet: the dossier waits for its reception. */
  isElsewhere: boolean;
}

/** Name of an agency; undefined where there is none. */
export type NameOf = (agencyId: string) => string | undefined;

/**
 * Where the officer takes a dossier in: at his own desk named by `deskAgencyId`, for an agency anywhere (NĐ 118/2025: regardless
 * of boundary), or as the desk of the competent agency that was chosen.
 * @throws DomainError 'dossier.wrong-agency', 'dossier.wrong-role'
 */
export function deskOf(officer: Actor, chosen: CaseContext, deskAgencyId: string | undefined): string {
  const actor = actorFor(officer, procedureOf(chosen));
  const path = deskAgencyId === undefined ? chosen.agencyPath : chosen.places.path(deskAgencyId);
  if (!holdsRole(actor, DESK, path)) {
    throw new DomainError(holdsRoleSomewhere(actor, DESK) ? 'dossier.wrong-agency' : 'dossier.wrong-role', { roles: DESK });
  }
  return deskAgencyId ?? actingAgencyOf(actor, path) ?? chosen.agency.id;
}

/** The desk seen from the agency that is competent after all. @throws DomainError 'agency.not-found' */
export function intakeDesk(ruleBook: RuleBook, { context, coordinate }: Route, deskId: string): IntakeDesk {
  const agency = ruleBook.agency({ id: deskId });
  if (!agency) throw new DomainError('agency.not-found', { agencyId: deskId });
  const parentName = agency.parentId === null ? null : (ruleBook.agency({ id: agency.parentId })?.name ?? null);
  return { agency, parentName, isElsewhere: coordinate !== undefined || !context.agencyPath.includes(deskId) };
}

/** Who stands on the receipt besides the competent agency. */
export function placesOnReceipt({ agency, parentName, isElsewhere }: IntakeDesk, { collectAtId }: DossierState, nameOf: NameOf): ReceiptPlaces {
  const { name, address, phone } = agency;
  const collectAtName = collectAtId === undefined ? undefined : nameOf(collectAtId);
  return {
    ...(isElsewhere ? { issuer: { name, parentName, address, phone } } : {}),
    ...(collectAtName === undefined ? {} : { collectAtName }),
  };
}
