import { Injectable } from '@nestjs/common';
import { AlertKind, type AlertLevel, type StaffRole } from '@motcua/contracts';
import { levelsFrom } from '@motcua/domain';
import { readContact } from '../../dossiers/index.js';
import { Agencies } from '../../identity/index.js';
import { UnitOfWork, type Tx } from '../../platform/index.js';
import { Correspondent } from '../correspondent.js';
import { MailRoom } from '../mail-room.js';
import { insertMails, type NewMail } from '../mails.repository.js';
import { insertNotices, type NewNotice } from '../notices.repository.js';
import { Recipients, type Place, type TellingDesk } from '../recipients.js';
import { LEADERS, NOTICE_OF, ROLE_OF_LEVEL, type DueReminder, type ReminderKind } from './reminder-kinds.js';

interface Telling extends TellingDesk {
  at: Date;
  /** Holders of a role for an agency, asked once for a batch. */
  holders: Map<string, Promise<string[]>>;
}

/** Writes down reminders, each once, and tells those concerned in the same transaction. */
@Injectable()
export class TellReminders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agencies: Agencies,
    private readonly recipients: Recipients,
    private readonly correspondent: Correspondent,
    private readonly mailRoom: MailRoom,
  ) {}

  /** One batch of one kind. What another worker wrote down meanwhile is left to it. */
  async run(batch: readonly DueReminder[], at: Date): Promise<void> {
    if (batch.length === 0) return;
    const tree = await this.agencies.tree();
    await this.work.run(async (tx) => {
      const fresh = await markNew(tx, batch, at);
      const telling: Telling = { tx, tree, at, holders: new Map() };
      const told = new Map(fresh.filter(({ isTold }) => isTold).map((reminder) => [refOf(reminder), reminder]));
      const notices: NewNotice[] = [];
      const letters: NewMail[] = [];
      for (const [ref, reminder] of told) {
        notices.push(...(await this.noticesOf(telling, reminder, ref)));
        const letter = await this.letterToOwner(telling, reminder);
        if (letter) letters.push(letter);
      }
      const written = await insertNotices(tx, notices);
      letters.push(...(await this.lettersToStaff(telling, written, told)));
      const mailIds = await insertMails(tx, letters);
      if (mailIds.length > 0) tx.afterCommit(() => this.mailRoom.queue(mailIds));
    });
  }

  private async noticesOf(telling: Telling, reminder: DueReminder, ref: string): Promise<NewNotice[]> {
    const { dossierId, dueAt, kind } = reminder;
    const accounts = new Set(await this.accountsOf(telling, reminder));
    const about = { kind: NOTICE_OF[kind], dossierId, ref, at: telling.at, data: { dueAt: dueAt.toISOString() } };
    return [...accounts].map((accountId) => ({ accountId, ...about }));
  }

  private async accountsOf(telling: Telling, reminder: DueReminder): Promise<string[]> {
    if (reminder.kind === 'SUPPLEMENT') return ownerOf(telling.tx, reminder.dossierId);
    const asked =
      reminder.kind === 'APOLOGY'
        ? LEADERS.map((role) => this.holdersOf(telling, role, reminder))
        : reminder.levels.map((level) => this.onLevel(telling, level, reminder));
    return (await Promise.all(asked)).flat();
  }

  /** Those on a level; where nobody is, those on the next one. */
  private async onLevel(telling: Telling, level: AlertLevel, reminder: DueReminder): Promise<string[]> {
    for (const next of levelsFrom(level)) {
      const people = await this.peopleOf(telling, next, reminder);
      if (people.length > 0) return people;
    }
    return [];
  }

  private async peopleOf(telling: Telling, level: AlertLevel, reminder: DueReminder): Promise<string[]> {
    const { agencyId, turnAgencyId, codes, holderId, stepRole } = reminder;
    if (level === 'HOLDER') {
      if (holderId) return [holderId];
      return stepRole ? this.holdersOf(telling, stepRole, { agencyId: turnAgencyId, codes }) : [];
    }
    // The one-stop of the competent agency watches over what it asked of others (NĐ 61/2018 art. 19.5).
    const place = { ONE_STOP_HEAD: agencyId, PROVINCE_CONTROL: telling.tree.path(agencyId).at(-1) ?? agencyId };
    const at = level === 'ONE_STOP_HEAD' || level === 'PROVINCE_CONTROL' ? place[level] : turnAgencyId;
    return this.holdersOf(telling, ROLE_OF_LEVEL[level], { agencyId: at, codes });
  }

  private holdersOf(telling: Telling, role: StaffRole, { agencyId, codes }: Place): Promise<string[]> {
    const key = [role, agencyId, ...codes].join(' ');
    const asked = telling.holders.get(key) ?? this.recipients.nearest(telling, role, { agencyId, codes });
    telling.holders.set(key, asked);
    return asked;
  }

  private async letterToOwner(telling: Telling, { kind, dossierId, dueAt }: DueReminder): Promise<NewMail | undefined> {
    const contact = kind === 'SUPPLEMENT' ? await readContact(telling.tx, dossierId) : undefined;
    if (!contact) return undefined;
    const ref = `${dossierId}.${dueAt.getTime()}`;
    return this.correspondent.letter(telling, contact, {
      kind: 'SUPPLEMENT_REMINDER',
      ref,
      at: telling.at,
      facts: { replyBy: dueAt.toISOString() },
    });
  }

  /** One letter beside each new notice of a rung that writes, to those who have an address. */
  private async lettersToStaff(
    { tx, tree, at }: Telling,
    written: readonly Pick<NewNotice, 'accountId' | 'ref'>[],
    told: ReadonlyMap<string, DueReminder>,
  ): Promise<NewMail[]> {
    const wanted = written.filter(({ ref }) => told.get(ref)?.mail);
    if (wanted.length === 0) return [];
    const addresses = await addressesOf(tx, wanted);
    const dossiers = await namesOf(
      tx,
      wanted.flatMap(({ ref }) => told.get(ref)?.dossierId ?? []),
    );
    return wanted.flatMap(({ accountId, ref }) => {
      const reminder = told.get(ref);
      const to = addresses.get(accountId);
      const dossier = dossiers.get(reminder?.dossierId ?? '');
      if (!reminder || !to || !dossier || !isAlert(reminder.kind)) return [];
      const agencyName = tree.byId(reminder.turnAgencyId)?.name ?? '';
      const data = { ...dossier, agencyName, since: reminder.dueAt.toISOString() };
      return [this.correspondent.alert({ kind: `STAFF_${reminder.kind}`, ref, accountId, to, at, data })];
    });
  }
}

const isAlert = (kind: ReminderKind): kind is AlertKind => AlertKind.safeParse(kind).success;

/** What a notice is about: told once per person, whatever runs twice. The time of the rung without its people, whose change tells nobody again. */
const refOf = ({ dossierId, kind, dueAt, rung }: DueReminder): string => {
  const [hours = '', , step = ''] = rung.split(' ');
  return [dossierId, kind, dueAt.toISOString(), ...(rung ? [hours, step] : [])].join(':');
};

/** The reminders that nobody had written down before. */
async function markNew(tx: Tx, batch: readonly DueReminder[], at: Date): Promise<DueReminder[]> {
  const rows = await tx.query<Pick<DueReminder, 'dossierId' | 'dueAt' | 'rung'>>(
    `insert into reminder (dossier_id, kind, due_at, rung, at)
     select dossier_id, kind, due_at, rung, $5 from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[]) as due (dossier_id, kind, due_at, rung)
     on conflict do nothing returning dossier_id as "dossierId", due_at as "dueAt", rung`,
    [batch.map(({ dossierId }) => dossierId), batch.map(({ kind }) => kind), batch.map(({ dueAt }) => dueAt), batch.map(({ rung }) => rung), at],
    'reminder-mark',
  );
  const keyOf = ({ dossierId, dueAt, rung }: Pick<DueReminder, 'dossierId' | 'dueAt' | 'rung'>): string =>
    `${dossierId} ${dueAt.getTime()} ${rung}`;
  const marked = new Set(rows.map(keyOf));
  return batch.filter((reminder) => marked.has(keyOf(reminder)));
}

/** Addresses of active accounts that have one. */
async function addressesOf(tx: Tx, wanted: readonly { accountId: string }[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; email: string }>(
    'select id, email from account where id = any($1::uuid[]) and active and email is not null',
    [wanted.map(({ accountId }) => accountId)],
    'account-emails',
  );
  return new Map(rows.map(({ id, email }) => [id, email]));
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, { code: string; procedureName: string }>> {
  const rows = await tx.query<{ id: string; code: string; procedureName: string }>(
    'select id, code, procedure_name as "procedureName" from dossier where id = any($1::uuid[])',
    [[...ids]],
    'dossier-names',
  );
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

async function ownerOf(tx: Tx, dossierId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('select owner_account_id as id from dossier where id = $1 and owner_account_id is not null', [
    dossierId,
  ]);
  return rows.map(({ id }) => id);
}
