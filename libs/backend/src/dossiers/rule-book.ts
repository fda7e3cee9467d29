import { Injectable } from '@nestjs/common';
import { localDateOf } from '@motcua/domain';
import { WorkCalendars, type CalendarSnapshot } from '../calendar/index.js';
import { Catalogue } from '../catalogue/index.js';
import { Agencies, type AgencyNode, type AgencyTree } from '../identity/index.js';
import { Clock } from '../platform/index.js';
import type { CaseContext, DossierPin, PinnedCase, ProcedureOffer } from './rule-book.types.js';

/** What an act needs is not at hand yet: load it outside the transaction and run the act again. */
export class RulesNotLoaded extends Error {
  override readonly name = 'RulesNotLoaded';

  constructor(readonly pin: DossierPin) {
    super('the rules of a dossier are not loaded');
  }
}

/** What was put together is put together anew in the background after this time, and before its next use after the other. */
const FRESH_MS = 30_000;
const USABLE_MS = 120_000;
const MOST_KEPT = 20_000;

/** What agencies and calendars looked like: the objects themselves, which are exchanged when anything changes. */
interface Surroundings {
  tree: AgencyTree;
  snapshot: CalendarSnapshot;
}

interface Kept extends Surroundings {
  context: CaseContext;
  madeAt: number;
}

const keyOf = ({ versionId, caseKey, agencyId, channel }: DossierPin) => `${versionId} ${caseKey} ${agencyId} ${channel}`;

/**
 * The rules of a dossier at hand: pinned version and case, agency with its path, calendar. Within a transaction only what
 * is in memory is used (a second connection taken while one is held would starve the pool).
 */
@Injectable()
export class RuleBook {
  private readonly kept = new Map<string, Kept>();
  private readonly refreshing = new Set<string>();
  private surroundings: Surroundings | undefined;

  constructor(
    private readonly agencies: Agencies,
    private readonly catalogue: Catalogue,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  /** Takes notice of changed agencies and calendars; awaited before a transaction begins. */
  async refresh(): Promise<Surroundings> {
    const [tree, snapshot] = await Promise.all([this.agencies.tree(), this.calendars.snapshot()]);
    this.surroundings = { tree, snapshot };
    return this.surroundings;
  }

  /** What is in memory. @throws RulesNotLoaded */
  at(pin: DossierPin): CaseContext {
    const kept = this.kept.get(keyOf(pin));
    if (!kept || !this.isUsable(kept)) throw new RulesNotLoaded(pin);
    if (performance.now() - kept.madeAt > FRESH_MS) this.refreshSoon(pin);
    return kept.context;
  }

  /** An agency as it is in memory; undefined where there is none. */
  agency(by: { id: string } | { code: string }): AgencyNode | undefined {
    const tree = this.surroundings?.tree;
    return 'id' in by ? tree?.byId(by.id) : tree?.byCode(by.code);
  }

  /** The centre that finds out who is competent, as it is in memory. */
  coordinator(): AgencyNode | undefined {
    return this.surroundings?.tree.coordinator(localDateOf(this.clock.now()));
  }

  /** Puts the rules together, from memory where they are usable. @throws DomainError 'procedure.case-not-found', 'agency.not-found' */
  async load(pin: DossierPin): Promise<CaseContext> {
    const around = await this.refresh();
    const kept = this.kept.get(keyOf(pin));
    return kept && this.isUsable(kept) ? this.at(pin) : this.loadAnew(pin, around);
  }

  private isUsable({ madeAt, tree, snapshot }: Kept): boolean {
    const isSame = tree === this.surroundings?.tree && snapshot === this.surroundings.snapshot;
    return isSame && performance.now() - madeAt < USABLE_MS;
  }

  private async loadAnew(pin: DossierPin, around: Surroundings): Promise<CaseContext> {
    const context = await this.compose(pin, around);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(keyOf(pin), { ...around, context, madeAt: performance.now() });
    return context;
  }

  /** A failure is met again, and then told, when the kept rules are no longer usable. */
  private refreshSoon(pin: DossierPin): void {
    const key = keyOf(pin);
    if (this.refreshing.has(key)) return;
    this.refreshing.add(key);
    void this.refresh()
      .then((around) => this.loadAnew(pin, around))
      .catch(() => undefined)
      .finally(() => this.refreshing.delete(key));
  }

  /** Forgets everything; called after a change that must hold at once in this process. */
  expire(): void {
    this.kept.clear();
  }

  private async compose(pin: DossierPin, { tree, snapshot }: Surroundings): Promise<CaseContext> {
    const [found, offer] = await Promise.all([this.catalogue.getCase(pin.versionId, pin.caseKey), this.offerOf(pin)]);
    const pinned: PinnedCase = { version: found.version, definition: found.case };
    const agency = tree.get(pin.agencyId);
    return {
      pinned,
      rules: rulesOf(pinned, pin.channel),
      agency,
      parentAgencyName: agency.parentId === null ? null : (tree.byId(agency.parentId)?.name ?? null),
      agencyPath: tree.path(pin.agencyId),
      calendar: snapshot.calendarOf(pin.agencyId, this.clock.now()),
      places: placesIn({ tree, snapshot }, this.clock),
      offer,
    };
  }

  private async offerOf(pin: DossierPin): Promise<ProcedureOffer> {
    const { version } = await this.catalogue.getCase(pin.versionId, pin.caseKey);
    const [published, here] = await Promise.all([
      this.catalogue.getByCode(version.code),
      this.catalogue.offerAt({ versionId: pin.versionId, caseKey: pin.caseKey }, pin.agencyId),
    ]);
    const isRetired = published.retiredOn !== null && published.retiredOn <= localDateOf(this.clock.now());
    const { versionId, replacedByCode } = published;
    return { publishedVersionId: isRetired ? null : versionId, replacedByCode, level: here.offered ? here.level : null };
  }
}

/** Agencies as they stand; one that is history has no path, so that nobody asks it. */
function placesIn({ tree, snapshot }: Surroundings, clock: Clock): CaseContext['places'] {
  const isHistory = (id: string): boolean => {
    const validTo = tree.byId(id)?.validTo ?? null;
    return validTo !== null && validTo < localDateOf(clock.now());
  };
  return {
    path: (agencyId) => (isHistory(agencyId) ? [] : tree.path(agencyId)),
    calendar: (agencyId) => snapshot.calendarOf(agencyId, clock.now()),
  };
}

function rulesOf({ version, definition }: PinnedCase, channel: DossierPin['channel']): CaseContext['rules'] {
  return {
    workflow: definition.workflow,
    timeLimit: definition.channels.find((rule) => rule.channel === channel)?.timeLimit ?? null,
    clockPolicy: version.content.clockPolicy,
    supplementDays: version.content.supplementDays,
    componentKeys: definition.components.map(({ key }) => key),
    noAppointment: version.content.noAppointment,
  };
}
