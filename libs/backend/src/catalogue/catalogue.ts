import { Injectable } from '@nestjs/common';
import type { Agency, OnlineLevel, ProcedureCase } from '@motcua/contracts';
import { DomainError, levelInForce, localDateOf } from '@motcua/domain';
import { Clock } from '../platform/index.js';
import { AgencyDirectory, type AgencyBook, type CatalogueAgency } from './agency-directory.js';
import { BoundedCache } from './bounded-cache.js';
import { isOfferedBy } from './offer-rule.js';
import { ProceduresRepository, type AgencyOverride, type ProcedureState, type ProcedureVersion } from './procedures.repository.js';
import { RevisionWatch } from './revision-watch.js';

/** The version published today. */
export type PublishedProcedure = ProcedureVersion & ProcedureState;

/** A version with the one of its cases that a dossier is about. */
export interface VersionCase {
  version: ProcedureVersion;
  case: ProcedureCase;
}

/** Whether an agency offers a case on a day, and at which level. */
export type Offer = { offered: false } | { offered: true; level: OnlineLevel };

/** An agency where a procedure may be filed, with the level in force there. */
export type OfferingAgencyRow = Pick<Agency, 'id' | 'code' | 'name' | 'shortName' | 'kind' | 'address' | 'phone'> & {
  onlineLevel: OnlineLevel;
};

const MOST_PUBLISHED = 200;
const MOST_VERSIONS = 300;
const OVERRIDES_KEPT_MS = 2_000;

type Overrides = ReadonlyMap<string, AgencyOverride>;

/** Procedures as they are in force: by code for whoever begins, by version for whatever has begun. */
@Injectable()
export class Catalogue {
  private readonly published = new BoundedCache<PublishedProcedure>(MOST_PUBLISHED);
  private readonly versions = new BoundedCache<ProcedureVersion>(MOST_VERSIONS);
  private readonly overrides = new BoundedCache<{ at: number; byAgency: Overrides }>(MOST_VERSIONS);
  private revision = 0;

  constructor(
    private readonly procedures: ProceduresRepository,
    private readonly agencies: AgencyDirectory,
    private readonly watch: RevisionWatch,
    private readonly clock: Clock,
  ) {}

  /**
   * The version published today, at most a second old. A retired procedure is found too: see `retiredOn`.
   * @throws DomainError 'procedure.not-found'
   */
  async getByCode(code: string): Promise<PublishedProcedure> {
    const revision = await this.watch.current();
    if (revision !== this.revision) this.published.clear();
    this.revision = revision;
    const known = this.published.get(code);
    if (known) return known;
    const found = await this.procedures.findPublished(code);
    if (!found) throw new DomainError('procedure.not-found', { code });
    this.published.set(code, found);
    return found;
  }

  /**
   * The version that a draft or dossier pins, published today or not; from memory once it was asked for.
   * @throws DomainError 'procedure.not-found' for an id that was never published
   */
  async getVersion(versionId: string): Promise<ProcedureVersion> {
    const known = this.versions.get(versionId);
    if (known) return known;
    const found = await this.procedures.findVersion(versionId);
    if (!found) throw new DomainError('procedure.not-found', { versionId });
    this.versions.set(versionId, found);
    return found;
  }

  /** A version that is or was published, by its number. @throws DomainError 'procedure.not-found' */
  async getByNumber(code: string, versionNo: number): Promise<ProcedureVersion> {
    const key = `${code} ${versionNo}`;
    const known = this.versions.get(key) ?? (await this.procedures.findNumbered(code, versionNo));
    if (!known) throw new DomainError('procedure.not-found', { code, versionNo });
    this.versions.set(key, known);
    return known;
  }

  /**
   * The pinned version and case.
   * @throws DomainError 'procedure.not-found', 'procedure.case-not-found'
   */
  async getCase(versionId: string, caseKey: string): Promise<VersionCase> {
    const version = await this.getVersion(versionId);
    return { version, case: caseOf(version, caseKey) };
  }

  /**
   * Whether the agency offers this case on a local day (today unless said), and the level in force there: the lowest of
   * version, case and agency.
   * @throws DomainError 'procedure.not-found', 'procedure.case-not-found'
   */
  async offerAt(pinned: { versionId: string; caseKey: string }, agencyId: string, day = this.today()): Promise<Offer> {
    const found = await this.getCase(pinned.versionId, pinned.caseKey);
    const { version } = found;
    const [book, overrides] = await Promise.all([this.agencies.book(), this.overridesOf(version, day)]);
    const agency = book.findInForce({ id: agencyId }, day);
    const override = overrides.get(agencyId);
    if (!agency || !isOffered(version, { agency, override, book })) return { offered: false };
    return { offered: true, level: levelInForce({ version: version.content.onlineLevel, case: found.case.maxLevel, agency: override?.onlineLevel }) };
  }

  /** Agencies in force that offer a procedure on a local day, by code; `onlineLevel` is the version's or lower. */
  async listOffering(version: ProcedureVersion, day = this.today()): Promise<OfferingAgencyRow[]> {
    const [book, overrides] = await Promise.all([this.agencies.book(), this.overridesOf(version, day)]);
    return book.inForce(day).flatMap((agency) => {
      const override = overrides.get(agency.id);
      return isOffered(version, { agency, override, book }) ? [rowOf(version, agency, override)] : [];
    });
  }

  /** Rules of single agencies, at most two seconds old: submissions ask for them one after another. */
  private async overridesOf({ procedureId }: ProcedureVersion, day: string): Promise<Overrides> {
    const key = `${procedureId} ${day}`;
    const now = this.clock.now();
    const known = this.overrides.get(key);
    if (known && Math.abs(now - known.at) < OVERRIDES_KEPT_MS) return known.byAgency;
    const rows = await this.procedures.overrides({ procedureId }, day);
    const byAgency = new Map(rows.map((row) => [row.agencyId, row]));
    this.overrides.set(key, { at: now, byAgency });
    return byAgency;
  }

  private today(): string {
    return localDateOf(this.clock.now());
  }
}

/** @throws DomainError 'procedure.case-not-found' */
export function caseOf(version: ProcedureVersion, caseKey: string): ProcedureCase {
  const found = version.cases.find(({ key }) => key === caseKey);
  if (!found) throw new DomainError('procedure.case-not-found', { code: version.code, caseKey });
  return found;
}

/** The agency's own rule decides where there is one. */
function isOffered(version: ProcedureVersion, at: { agency: CatalogueAgency; override: AgencyOverride | undefined; book: AgencyBook }): boolean {
  return at.override ? at.override.offered : isOfferedBy(version.content.offeredBy, at.agency, at.book.kindOf);
}

function rowOf(version: ProcedureVersion, agency: CatalogueAgency, override?: AgencyOverride): OfferingAgencyRow {
  const { id, code, name, shortName, kind, address, phone } = agency;
  const onlineLevel = levelInForce({ version: version.content.onlineLevel, agency: override?.onlineLevel });
  return { id, code, name, shortName, kind, address, phone, onlineLevel };
}
