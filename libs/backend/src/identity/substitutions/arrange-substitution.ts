import { Injectable } from '@nestjs/common';
import type { Substitution, SubstitutionWrite } from '@motcua/contracts';
import { DomainError, localDateOf, requireSoundSubstitution, substitutionState } from '@motcua/domain';
import { Agencies } from '../agencies.js';
import { FindSession } from '../find-session.js';
import { ledAgencies } from '../led-agencies.js';
import { resolveActor } from '../resolve-actor.js';
import { Audit, Clock, UnitOfWork, type Caller, type Tx } from '../../platform/index.js';
import { shown, stateFacts } from './shown-substitution.js';
import {
  endSubstitution,
  findMeeting,
  findSubstitution,
  hasDeskOutside,
  insertSubstitution,
  listDeskOfficers,
  lockSubstitutions,
  type StoredSubstitution,
} from './substitutions.repository.js';

/**
 * Substitutes for absence with dates: within them the substitute holds the desk rights of the absent one, and the
 * journal says in whose place he acts. Source: NĐ 61/2018 art. 12.8; docs/rules/substitutes.md.
 */
@Injectable()
export class ArrangeSubstitution {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agencies: Agencies,
    private readonly sessions: FindSession,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError 'access.forbidden' for who leads no agency or not these officers, 'request.invalid-fields',
   *   'substitution.overlaps', 'substitution.substitute-absent', 'substitution.absent-stands-in'
   */
  async arrange(caller: Caller, write: SubstitutionWrite): Promise<Substitution> {
    const agencyIds = ledAgencies(resolveActor(caller), await this.agencies.tree());
    const day = this.today();
    requireSoundSubstitution(write, day);
    const arranged = await this.work.run(async (tx) => {
      await requireOfficers(tx, write, { agencyIds, day });
      await lockSubstitutions(tx);
      const standing = requireFree(await findMeeting(tx, write), write);
      return standing ?? this.write(tx, caller, write);
    });
    this.sessions.forgetAccount(write.substituteId);
    return shown(arranged, day);
  }

  /** @throws DomainError 'substitution.not-found', 'access.forbidden' */
  async end(caller: Caller, id: string): Promise<Substitution> {
    const agencyIds = ledAgencies(resolveActor(caller), await this.agencies.tree());
    const day = this.today();
    const ended = await this.work.run(async (tx) => {
      const found = await findSubstitution(tx, id);
      if (!found) throw new DomainError('substitution.not-found');
      const officers = await listDeskOfficers(tx, { agencyIds, day });
      if (!officers.some((officer) => officer.id === found.absentId)) throw new DomainError('access.forbidden');
      if (substitutionState(stateFacts(found), day) === 'ENDED') return found;
      const at = this.clock.date();
      await endSubstitution(tx, id, at);
      await this.audit.record(tx, { at, accountId: caller.accountId, action: 'substitution.end', objectKind: 'substitution', objectId: id });
      return { ...found, endedAt: at };
    });
    this.sessions.forgetAccount(ended.substituteId);
    return shown(ended, day);
  }

  private async write(tx: Tx, caller: Caller, write: SubstitutionWrite): Promise<StoredSubstitution> {
    const at = this.clock.date();
    const { accountId } = caller;
    const { note, ...facts } = write;
    const id = await insertSubstitution(tx, { ...facts, note }, { accountId, at });
    await this.audit.record(tx, { at, accountId, action: 'substitution.arrange', objectKind: 'substitution', objectId: id, data: facts });
    const stored = await findSubstitution(tx, id);
    if (!stored) throw new Error('an arrangement just written is gone');
    return stored;
  }

  private today(): string {
    return localDateOf(this.clock.now());
  }
}

/** Both work at a desk of agencies that the caller leads, the absent one at no other: his rights are given on whole. @throws DomainError 'access.forbidden' */
async function requireOfficers(
  tx: Tx,
  { absentId, substituteId }: SubstitutionWrite,
  of: { agencyIds: readonly string[]; day: string },
): Promise<void> {
  const known = new Set((await listDeskOfficers(tx, of)).map(({ id }) => id));
  const isLed = known.has(absentId) && known.has(substituteId) && !(await hasDeskOutside(tx, absentId, of));
  if (!isLed) throw new DomainError('access.forbidden');
}

/**
 * One substitute at a time, who is there himself, and no chains. @returns the very same arrangement when it stands already
 * @throws DomainError 'substitution.overlaps', 'substitution.substitute-absent', 'substitution.absent-stands-in'
 */
function requireFree(meeting: readonly StoredSubstitution[], { absentId, substituteId, fromDay, toDay }: SubstitutionWrite): StoredSubstitution | undefined {
  const isSame = (one: StoredSubstitution): boolean =>
    one.absentId === absentId && one.substituteId === substituteId && one.fromDay === fromDay && one.toDay === toDay;
  const same = meeting.find(isSame);
  if (same) return same;
  const params = ([one]: StoredSubstitution[]) => ({ fromDay: one?.fromDay, toDay: one?.toDay });
  const ofAbsent = meeting.filter((one) => one.absentId === absentId);
  if (ofAbsent.length > 0) throw new DomainError('substitution.overlaps', params(ofAbsent));
  const ofSubstitute = meeting.filter((one) => one.absentId === substituteId);
  if (ofSubstitute.length > 0) throw new DomainError('substitution.substitute-absent', params(ofSubstitute));
  const chained = meeting.filter((one) => one.substituteId === absentId);
  if (chained.length > 0) throw new DomainError('substitution.absent-stands-in', params(chained));
  return undefined;
}
