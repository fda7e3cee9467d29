import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@motcua/contracts';
import { readContact } from '../../dossiers/index.js';
import { Agencies } from '../../identity/index.js';
import { UnitOfWork, type Tx } from '../../platform/index.js';
import { Correspondent } from '../correspondent.js';
import { MailRoom } from '../mail-room.js';
import { insertMails, type NewMail } from '../mails.repository.js';
import { insertNotices, type NewNotice } from '../notices.repository.js';
import { Recipients, type TellingDesk } from '../recipients.js';
import { HEADS, LEADERS, REMINDED, type DueReminder } from './reminder-kinds.js';

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
    const tree = await this.agencies.tree();
    await this.work.run(async (tx) => {
      const fresh = await markNew(tx, batch, at);
      const telling: Telling = { tx, tree, at, holders: new Map() };
      const told = fresh.filter(({ isTold }) => isTold);
      const notices: NewNotice[] = [];
      const letters: NewMail[] = [];
      for (const reminder of told) {
        notices.push(...(await this.noticesOf(telling, reminder)));
        const letter = await this.letterOf(telling, reminder);
        if (letter) letters.push(letter);
      }
      await insertNotices(tx, notices);
      const mailIds = await insertMails(tx, letters);
      if (mailIds.length > 0) tx.afterCommit(() => this.mailRoom.queue(mailIds));
    });
  }

  private async noticesOf(telling: Telling, reminder: DueReminder): Promise<NewNotice[]> {
    const { dossierId, dueAt, kind } = reminder;
    const accounts = new Set(await this.accountsOf(telling, reminder));
    const { notice } = REMINDED[kind];
    const about = {
      kind: notice,
      dossierId,
      ref: `${dossierId}:${kind}:${dueAt.toISOString()}`,
      at: telling.at,
      data: { dueAt: dueAt.toISOString() },
    };
    return [...accounts].map((accountId) => ({ accountId, ...about }));
  }

  private async accountsOf(telling: Telling, reminder: DueReminder): Promise<string[]> {
    const { who } = REMINDED[reminder.kind];
    if (who === 'OWNER') return ownerOf(telling.tx, reminder.dossierId);
    const holders = async (roles: readonly StaffRole[]) =>
      (await Promise.all(roles.map((role) => this.holdersOf(telling, role, reminder.agencyId)))).flat();
    if (who === 'LEADERS') return holders(LEADERS);
    const heads = await holders(HEADS);
    if (who === 'HEADS') return heads;
    if (reminder.holderId) return [reminder.holderId, ...heads];
    const officers = reminder.stepRole ? await this.holdersOf(telling, reminder.stepRole, reminder.agencyId) : [];
    return [...officers, ...heads];
  }

  private holdersOf(telling: Telling, role: StaffRole, agencyId: string): Promise<string[]> {
    const key = `${role} ${agencyId}`;
    const asked = telling.holders.get(key) ?? this.recipients.nearest(telling, role, agencyId);
    telling.holders.set(key, asked);
    return asked;
  }

  private async letterOf(telling: Telling, { kind, dossierId, dueAt }: DueReminder): Promise<NewMail | undefined> {
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
}

/** The reminders that nobody had written down before. */
async function markNew(tx: Tx, batch: readonly DueReminder[], at: Date): Promise<DueReminder[]> {
  const rows = await tx.query<{ dossierId: string }>(
    `insert into reminder (dossier_id, kind, due_at, at)
     select dossier_id, kind, due_at, $4 from unnest($1::uuid[], $2::text[], $3::timestamptz[]) as due (dossier_id, kind, due_at)
     on conflict do nothing returning dossier_id as "dossierId"`,
    [batch.map(({ dossierId }) => dossierId), batch.map(({ kind }) => kind), batch.map(({ dueAt }) => dueAt), at],
    'reminder-mark',
  );
  const marked = new Set(rows.map(({ dossierId }) => dossierId));
  return batch.filter(({ dossierId }) => marked.has(dossierId));
}

async function ownerOf(tx: Tx, dossierId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>('select owner_account_id as id from dossier where id = $1 and owner_account_id is not null', [
    dossierId,
  ]);
  return rows.map(({ id }) => id);
}
