import { createHash } from 'node:crypto';
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
const STAMP_LETTERS = 8;

/** The agencies at one moment. */
export class AgencyBook {
  private readonly byCode: ReadonlyMap<string, CatalogueAgency>;
  private readonly byId: ReadonlyMap<string, CatalogueAgency>;

  /** Equal for books that say the same. */
  readonly stamp: string;

  constructor(private readonly agencies: readonly CatalogueAgency[]) {
    const said = agencies.map(({ code, kind, validFrom, validTo }) => [code, kind, validFrom, validTo]);
    this.stamp = createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, STAMP_LETTERS);
    this.byCode = new Map(agencies.map((agency) => [agency.code, agency]));
    this.byId = new Map(agencies.map((agency) => [agency.id, agency]));
  }

  /** Agencies in force on a local day, by code. */
  inForce(day: string): CatalogueAgency[] {
    return this.agencies.filter((agency) => isInForce(agency, day));
  }

  /** The agency with this id or code if it is in force on the day. */
  findInForce(key: { id: string } | { code: string }, day: string): CatalogueAgency | undefined {
    const agency = 'id' in key ? this.byId.get(key.id) : this.byCode.get(key.code);
    return agency && isInForce(agency, day) ? agency : undefined;
  }

  /** Kind of the agency with a code, history included. */
  kindOf = (code: string): AgencyKind | undefined => this.byCode.get(code)?.kind;
}

function isInForce({ validFrom, validTo }: CatalogueAgency, day: string): boolean {
  return (validFrom ?? day) <= day && (validTo ?? day) >= day;
}

/**
 * The agencies as the catalogue sees them: who may offer what. Base features do not import each other, so it reads the
 * table itself, at most every five seconds.
 */
@Injectable()
export class AgencyDirectory {
  private kept: { at: number; read: Promise<AgencyBook> } | null = null;
  private stamped: { at: number; stamp: Promise<string> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** All agencies as they are now, history included. */
  async readNow(): Promise<AgencyBook> {
    return new AgencyBook(await this.database.query<CatalogueAgency>(ALL, [], 'catalogue-agencies'));
  }

  /** Names what the agencies are, at most five seconds old; keeps no book, so that whoever first needs one reads it. */
  stamp(): Promise<string> {
    const now = this.clock.now();
    if (this.stamped && Math.abs(now - this.stamped.at) < KEPT_MS) return this.stamped.stamp;
    const stamp = this.readNow().then((book) => book.stamp);
    this.stamped = { at: now, stamp };
    stamp.catch(() => (this.stamped = null));
    return stamp;
  }

  /** All agencies, history included, at most five seconds old. */
  book(): Promise<AgencyBook> {
    const now = this.clock.now();
    if (this.kept && Math.abs(now - this.kept.at) < KEPT_MS) return this.kept.read;
    const read = this.readNow();
    this.kept = { at: now, read };
    read.catch(() => (this.kept = null));
    return read;
  }

  /** Agencies in force today, by code. */
  async inForceToday(): Promise<readonly CatalogueAgency[]> {
    return (await this.book()).inForce(localDateOf(this.clock.now()));
  }
}
