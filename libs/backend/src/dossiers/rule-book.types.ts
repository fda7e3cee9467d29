import type { Channel, OnlineLevel, ProcedureCase } from '@motcua/contracts';
import type { AgencyPlaces, CaseRules, WorkCalendar } from '@motcua/domain';
import type { ProcedureVersion } from '../catalogue/index.js';
import type { AgencyNode } from '../identity/index.js';

/** What a dossier pins when it is made; it never changes afterwards. */
export interface DossierPin {
  versionId: string;
  caseKey: string;
  agencyId: string;
  channel: Channel;
}

/** A pinned version with its case, as catalogue data. */
export interface PinnedCase {
  version: ProcedureVersion;
  definition: ProcedureCase;
}

/** Whether and how an agency offers a procedure today. */
export interface ProcedureOffer {
  /** Null when the procedure is retired; another one than the pinned when a newer version was published. */
  publishedVersionId: string | null;
  /** What to use instead once it is retired, where there is such a procedure. */
  replacedByCode: string | null;
  /** Level in force here: the lowest of version, case and agency (design.md §5a.7); null = not offered here. */
  level: OnlineLevel | null;
}

/** All that a decision about a dossier needs besides its state, ready at hand. */
export interface CaseContext {
  pinned: PinnedCase;
  rules: CaseRules;
  agency: AgencyNode;
  parentAgencyName: string | null;
  /** Competent agency first, then its ancestors. */
  agencyPath: readonly string[];
  calendar: WorkCalendar;
  /** Other agencies, of which some may be asked. */
  places: AgencyPlaces;
  /** How the procedure is offered here today; the pinned version may be an older one. */
  offer: ProcedureOffer;
}
