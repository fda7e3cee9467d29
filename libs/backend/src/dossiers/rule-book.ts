import { Injectable } from '@nestjs/common';
import { localDateOf } from '@motcua/domain';
import { WorkCalendars } from '../calendar/index.js';
import { Catalogue } from '../catalogue/index.js';
import { Agencies } from '../identity/index.js';
import { Clock } from '../platform/index.js';
import type { CaseContext, DossierPin, PinnedCase, ProcedureOffer } from './rule-book.types.js';

/** What an act needs is not at hand yet: load it outside the transaction and run the act again. */
export class RulesNotLoaded extends Error {
  override readonly name = 'RulesNotLoaded';

  constructor(readonly pin: DossierPin) {
    super('the rules of a dossier are not loaded');
  }
}

/** Agencies and calendars may change: what was put together is put together anew after this time. */
const KEEP_MS = 5000;
const MOST_KEPT = 5000;

interface Kept {
  context: CaseContext;
  until: number;
}

const keyOf = ({ versionId, caseKey, agencyId, channel }: DossierPin) => `${versionId} ${caseKey} ${agencyId} ${channel}`;

/**
 * The rules of a dossier at hand: pinned version and case, agency with its path, calendar. Within a transaction only what
 * is in memory is used (a second connection taken while one is held would starve the pool).
 */
@Injectable()
export class RuleBook {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly agencies: Agencies,
    private readonly catalogue: Catalogue,
    private readonly calendars: WorkCalendars,
    private readonly clock: Clock,
  ) {}

  /** What is in memory. @throws RulesNotLoaded */
  at(pin: DossierPin): CaseContext {
    const kept = this.kept.get(keyOf(pin));
    if (!kept || kept.until < performance.now()) throw new RulesNotLoaded(pin);
    return kept.context;
  }

  /** Puts the rules together, from memory where they are fresh. @throws DomainError 'procedure.case-not-found', 'agency.not-found' */
  async load(pin: DossierPin): Promise<CaseContext> {
    const kept = this.kept.get(keyOf(pin));
    if (kept && kept.until >= performance.now()) return kept.context;
    const context = await this.compose(pin);
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(keyOf(pin), { context, until: performance.now() + KEEP_MS });
    return context;
  }

  /** Forgets everything; called after a change that must hold at once in this process. */
  expire(): void {
    this.kept.clear();
  }

  private async compose(pin: DossierPin): Promise<CaseContext> {
    const [tree, found, calendar, offer] = await Promise.all([
      this.agencies.tree(),
      this.catalogue.getCase(pin.versionId, pin.caseKey),
      this.calendars.ofAgency(pin.agencyId),
      this.offerOf(pin),
    ]);
    const pinned: PinnedCase = { version: found.version, definition: found.case };
    const agency = tree.get(pin.agencyId);
    return {
      pinned,
      rules: rulesOf(pinned, pin.channel),
      agency,
      parentAgencyName: agency.parentId === null ? null : (tree.byId(agency.parentId)?.name ?? null),
      agencyPath: tree.path(pin.agencyId),
      calendar,
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
    return { publishedVersionId: isRetired ? null : published.versionId, level: here.offered ? here.level : null };
  }
}

function rulesOf({ version, definition }: PinnedCase, channel: DossierPin['channel']): CaseContext['rules'] {
  return {
    workflow: definition.workflow,
    timeLimit: definition.channels.find((rule) => rule.channel === channel)?.timeLimit ?? null,
    clockPolicy: version.content.clockPolicy,
    supplementDays: version.content.supplementDays,
    componentKeys: definition.components.map(({ key }) => key),
  };
}
