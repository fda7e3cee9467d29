import type { AgencyKind, OnlineLevel } from '@motcua/contracts';
import { levelInForce } from '@motcua/domain';
import { isOfferedBy, type KindOfAgency } from '../offer-rule.js';
import type { AgencyOverride } from '../procedures.repository.js';
import type { CatalogueEntry } from '../summary.js';

/** The agencies of a day and their own rules for single procedures. */
export interface AgenciesOfDay {
  inForce: readonly { id: string; code: string; kind: AgencyKind }[];
  kindOf: KindOfAgency;
  overrides: readonly AgencyOverride[];
}

/** What an agency makes of a document: null = not offered there, otherwise the level there. */
export type AtAgency = (document: number) => OnlineLevel | null;

type OwnRule = Pick<AgencyOverride, 'offered' | 'onlineLevel'>;

/** Which agency offers what, at which level; procedures with the same rule are counted together. */
export class AgencyOffers {
  readonly codes: readonly string[];
  private readonly ruleOf: Uint32Array;
  /** For each different rule the agencies that it names, by their number. */
  private readonly agenciesOf: readonly ReadonlySet<number>[];
  /** For each agency its own rules by document. */
  private readonly own: readonly ReadonlyMap<number, OwnRule>[];

  constructor(
    private readonly entries: readonly CatalogueEntry[],
    { inForce, kindOf, overrides }: AgenciesOfDay,
  ) {
    this.codes = inForce.map(({ code }) => code);
    const rules = new Map<string, { number: number; agencies: ReadonlySet<number> }>();
    this.ruleOf = Uint32Array.from(entries, ({ offeredBy }) => {
      const text = JSON.stringify([offeredBy.kinds, offeredBy.agencyCodes]);
      const agencies = () => new Set(inForce.flatMap((agency, number) => (isOfferedBy(offeredBy, agency, kindOf) ? [number] : [])));
      const rule = rules.get(text) ?? { number: rules.size, agencies: agencies() };
      rules.set(text, rule);
      return rule.number;
    });
    this.agenciesOf = [...rules.values()].map(({ agencies }) => agencies);
    const documentOf = new Map(entries.map(({ procedureId }, document) => [procedureId, document]));
    const numberOf = new Map(inForce.map(({ id }, number) => [id, number]));
    const own = inForce.map(() => new Map<number, OwnRule>());
    for (const { agencyId, procedureId, ...rule } of overrides) {
      const document = documentOf.get(procedureId);
      if (document !== undefined) own[numberOf.get(agencyId) ?? -1]?.set(document, rule);
    }
    this.own = own;
  }

  /** The offer of one agency; undefined when no such agency is in force. */
  at(code: string): AtAgency | undefined {
    const agency = this.codes.indexOf(code);
    return agency < 0 ? undefined : (document) => this.levelAt(agency, document);
  }

  /**
   * For each agency how many documents it offers at a level that is taken.
   * @param open 1 for each document that counts, by its number
   */
  counts(open: Uint8Array, takes: (level: OnlineLevel) => boolean): number[] {
    const ofRule = new Uint32Array(this.agenciesOf.length);
    const counts = this.codes.map(() => 0);
    const counted = (document: number): boolean => open[document] === 1 && takes(this.versionLevel(document));
    for (let document = 0; document < open.length; document += 1) {
      const rule = this.ruleOf[document] ?? 0;
      if (counted(document)) ofRule[rule] = (ofRule[rule] ?? 0) + 1;
    }
    for (const [rule, agencies] of this.agenciesOf.entries()) {
      for (const agency of agencies) counts[agency] = (counts[agency] ?? 0) + (ofRule[rule] ?? 0);
    }
    for (const [agency, rules] of this.own.entries()) {
      for (const document of rules.keys()) {
        if (open[document] !== 1) continue;
        const before = this.names(agency, document) && counted(document);
        const level = this.levelAt(agency, document);
        counts[agency] = (counts[agency] ?? 0) + Number(level !== null && takes(level)) - Number(before);
      }
    }
    return counts;
  }

  private levelAt(agency: number, document: number): OnlineLevel | null {
    const rule = this.own[agency]?.get(document);
    const isOffered = rule ? rule.offered : this.names(agency, document);
    return isOffered ? levelInForce({ version: this.versionLevel(document), agency: rule?.onlineLevel }) : null;
  }

  private names(agency: number, document: number): boolean {
    return this.agenciesOf[this.ruleOf[document] ?? -1]?.has(agency) ?? false;
  }

  private versionLevel(document: number): OnlineLevel {
    return this.entries[document]?.summary.onlineLevel ?? 1;
  }
}
