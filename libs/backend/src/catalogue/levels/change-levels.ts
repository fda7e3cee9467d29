import { Injectable } from '@nestjs/common';
import type { LevelChange, LevelConsequence, LevelPeriod } from '@motcua/contracts';
import { DomainError, levelInForce, localDateOf, type Actor } from '@motcua/domain';
import { Audit, Clock, Database, UnitOfWork } from '../../platform/index.js';
import { bumpRevision, lockCatalogue } from '../catalogue-revision.js';
import { findPairs, listPeriods, writeChange, type LevelPair } from './level-changes.repository.js';

const WITH_FILING = 3;
const WITH_PAYMENT = 4;

/**
 * Levels in force of single agencies from a day on.
 * Source: NĐ 43/2011/NĐ-CP art. 3.4; docs/rules/levels.md
 */
@Injectable()
export class ChangeLevels {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** All that agencies decided on a procedure, newest first. */
  history(procedureCode: string): Promise<LevelPeriod[]> {
    return listPeriods(this.database, procedureCode);
  }

  /** What the change would mean; nothing is written. @throws DomainError as {@link change} */
  async preview(actor: Actor, change: LevelChange): Promise<LevelConsequence[]> {
    const agencyIds = administeredFrom(actor);
    this.assertDay(change);
    const pairs = await findPairs(this.database, change, agencyIds);
    assertAllowed(pairs, change);
    assertNothingLater(pairs, change);
    return pairs.map((pair) => consequenceOf(pair, change));
  }

  /**
   * All pairs or none; the same change sent again changes nothing.
   * @throws DomainError 'access.forbidden', 'request.invalid-fields', 'level.target-unknown', 'level.above-version',
   *   'level.form-missing', 'level.later-change-exists'
   */
  change(actor: Actor, change: LevelChange): Promise<{ changed: number }> {
    const agencyIds = administeredFrom(actor);
    return this.unitOfWork.run(async (tx) => {
      await lockCatalogue(tx);
      this.assertDay(change);
      const pairs = await findPairs(tx, change, agencyIds);
      assertAllowed(pairs, change);
      if (pairs.every((pair) => isDone(pair, change))) return { changed: 0 };
      assertNothingLater(pairs, change);
      await writeChange(tx, pairs, change);
      await bumpRevision(tx);
      const event = { action: 'catalogue.change-levels', objectKind: 'procedure', objectId: change.procedureCodes[0] ?? '' };
      await this.audit.record(tx, {
        ...event,
        data: { ...change },
        at: this.clock.date(),
        accountId: actor.kind === 'STAFF' ? actor.id : null,
      });
      return { changed: pairs.length };
    });
  }

  /** @throws DomainError 'request.invalid-fields' */
  private assertDay({ validFrom }: LevelChange): void {
    if (validFrom >= localDateOf(this.clock.now())) return;
    throw new DomainError('request.invalid-fields', {}, [{ path: 'validFrom', code: 'date.past', params: {} }]);
  }
}

/** @throws DomainError 'access.forbidden' */
function administeredFrom(actor: Actor): string[] {
  const grants = actor.kind === 'STAFF' ? actor.grants.filter(({ role }) => role === 'CATALOGUE_ADMINISTRATOR') : [];
  if (grants.length === 0) throw new DomainError('access.forbidden', {});
  return grants.map(({ agencyId }) => agencyId);
}

/** @throws DomainError 'access.forbidden', 'level.target-unknown', 'level.above-version', 'level.form-missing' */
function assertAllowed(pairs: readonly LevelPair[], change: LevelChange): void {
  const unknown = [
    ...change.procedureCodes.filter((code) => !pairs.some((pair) => pair.procedureCode === code)),
    ...change.agencyCodes.filter((code) => !pairs.some((pair) => pair.agencyCode === code)),
  ];
  if (pairs.some(({ isAdministered }) => !isAdministered)) throw new DomainError('access.forbidden', {});
  if (unknown.length > 0) throw new DomainError('level.target-unknown', { codes: unknown.join(', ') });
  const level = change.offered ? (change.onlineLevel ?? 1) : 1;
  const tooHigh = pairs.find(({ versionLevel }) => level > versionLevel);
  if (tooHigh) throw new DomainError('level.above-version', { code: tooHigh.procedureCode, level: tooHigh.versionLevel });
  const formless = pairs.find(({ hasForm }) => level >= WITH_FILING && !hasForm);
  if (formless) throw new DomainError('level.form-missing', { code: formless.procedureCode });
}

/** @throws DomainError 'level.later-change-exists' */
function assertNothingLater(pairs: readonly LevelPair[], change: LevelChange): void {
  const found = pairs.find((pair) => pair.later !== null && !isCorrected(pair, change));
  if (!found?.later) return;
  const { procedureCode, agencyCode, later } = found;
  const decisionNo = later.decisionNo ?? '';
  throw new DomainError('level.later-change-exists', { code: procedureCode, agencyCode, validFrom: later.validFrom, decisionNo });
}

/** What begins on the very day of the change gives way to a change that names its decision. */
function isCorrected({ later }: LevelPair, { validFrom, corrects }: LevelChange): boolean {
  return later?.validFrom === validFrom && corrects !== undefined && (later.decisionNo ?? '') === corrects;
}

function isDone({ later }: LevelPair, change: LevelChange): boolean {
  if (later === null) return false;
  const isSame = later.offered === change.offered && later.onlineLevel === change.onlineLevel;
  return isSame && later.validFrom === change.validFrom && later.decisionNo === change.decisionNo;
}

function consequenceOf(pair: LevelPair, change: LevelChange): LevelConsequence {
  const level = change.offered ? levelInForce({ version: pair.versionLevel, agency: change.onlineLevel }) : null;
  const onlineFiling = (level ?? 0) >= WITH_FILING;
  const isPaid = (level ?? 0) >= WITH_PAYMENT;
  return {
    ...{ procedureCode: pair.procedureCode, agencyCode: pair.agencyCode, level, onlineFiling },
    ...{ onlinePayment: isPaid, eResultOnly: isPaid, draftsStopped: onlineFiling ? 0 : pair.drafts },
  };
}
