import { Injectable } from '@nestjs/common';
import type { AgencyKind } from '@motcua/contracts';
import { localDateOf } from '@motcua/domain';
import { Clock, Database } from '../platform/index.js';

/** What the catalogue needs to know of an agency. */
export interface CatalogueAgency {
  id: string;
  code: string;
  name: string;
  shortName: string | null;
  kind: AgencyKind;
  address: string | null;
  phone: string | null;
  validFrom: string | null;
  validTo: string | null;
}

const ALL = `
  select id, code, name, short_name as "shortName", kind, address, phone, valid_from as "validFrom", valid_to as "validTo"
  from agency order by code`;
const KEPT_MS = 5_000;

/**
 * The agencies as the catalogue sees them: who may offer what. Base features do not import each other, so it reads the
 * table itself, at most every five seconds.
 */
@Injectable()
export class AgencyDirectory {
  private kept: { at: number; agencies: Promise<CatalogueAgency[]> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All agencies, history included, by code. */
  all(): Promise<CatalogueAgency[]> {
    const now = this.clock.now();
    if (this.kept && Math.abs(now - this.kept.at) < KEPT_MS) return this.kept.agencies;
    const agencies = this.database.query<CatalogueAgency>(ALL, [], 'catalogue-agencies');
    this.kept = { at: now, agencies };
    agencies.catch(() => (this.kept = null));
    return agencies;
  }

  /** Agencies in force on a local day; today unless said otherwise. */
  async inForce(day: string = localDateOf(this.clock.now())): Promise<CatalogueAgency[]> {
    const agencies = await this.all();
    return agencies.filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && (validTo ?? day) >= day);
  }

  /** Kinds by code, history included. */
  async kinds(): Promise<(code: string) => AgencyKind | undefined> {
    const kinds = new Map((await this.all()).map(({ code, kind }) => [code, kind]));
    return (code) => kinds.get(code);
  }
}
