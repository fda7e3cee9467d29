import { Injectable } from '@nestjs/common';
import type { Profile } from '@motcua/contracts';
import { checkPersonalId, DomainError } from '@motcua/domain';
import { Audit, Clock, Database, UnitOfWork, type Caller } from '../platform/index.js';
import { findAccount, lockAccount, updateProfile, type Account } from './accounts.repository.js';
import { normaliseEmail, storedPhone } from './contact.js';
import { FindSession } from './find-session.js';
import { contactOf } from './register-citizen.js';

function profileOf(account: Account): Profile {
  const { fullName, email, phone, profile } = account;
  const { birthDate = null, sex = null, personalId = null, address = null } = profile;
  return { fullName, email, phone, birthDate, sex, personalId, address };
}

/** Staff may go without contacts; a citizen's account must stay reachable by one. */
function storedContact(account: Account, profile: Profile): Pick<Profile, 'email' | 'phone'> {
  if (account.kind === 'CITIZEN') return contactOf(profile);
  return { email: profile.email ? normaliseEmail(profile.email) : null, phone: storedPhone(profile.phone) };
}

/** What a person told once, by which forms are prefilled. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: FindSession,
    private readonly audit: Audit,
  ) {}

  /** The caller's own profile. @throws DomainError 'account.not-found' */
  async get(caller: Caller): Promise<Profile> {
    const account = await findAccount(this.database, caller.accountId);
    if (!account) throw new DomainError('account.not-found', {});
    return profileOf(account);
  }

  /**
   * Saves the caller's own profile. An officer's name is given by his administrator and stays as it is.
   * @throws DomainError 'personal-id.length', 'phone.invalid', 'account.contact-taken' {field}
   */
  async save(caller: Caller, profile: Profile): Promise<Profile> {
    const [issue] = profile.personalId ? checkPersonalId(profile.personalId, profile).errors : [];
    if (issue) throw new DomainError(issue.code, issue.params, [{ path: 'personalId', ...issue }]);
    const at = this.clock.date();
    return this.unitOfWork.run(async (tx) => {
      const account = await lockAccount(tx, caller.accountId);
      const fullName = account.kind === 'STAFF' ? account.fullName : profile.fullName;
      const saved = { ...profile, ...storedContact(account, profile), fullName };
      await updateProfile(tx, account.id, saved);
      const fields = changedFields(profileOf(account), saved);
      await this.audit.record(tx, {
        at,
        accountId: account.id,
        action: 'account.profile',
        objectKind: 'account',
        objectId: account.id,
        data: { fields },
      });
      tx.afterCommit(() => this.sessions.forgetAccount(account.id));
      return saved;
    });
  }
}

/** Names of the fields that differ; the values are personal and are not recorded. */
function changedFields(before: Profile, after: Profile): string[] {
  return Object.entries(after)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof Profile]))
    .map(([field]) => field);
}
