import { Injectable } from '@nestjs/common';
import { readContact, readEntry, type DossierContact, type JournalEntry } from '../dossiers/index.js';
import { Agencies } from '../identity/index.js';
import { handleOnce, UnitOfWork, type EntryPayload, type Tx } from '../platform/index.js';
import { Correspondent, type Occasion } from './correspondent.js';
import { DOSSIER_LETTERS, type DossierLetter } from './letters/letter-data.js';
import { MailRoom } from './mail-room.js';
import { insertMails, type NewMail } from './mails.repository.js';
import { insertNotices, type NewNotice } from './notices.repository.js';
import { Recipients, type TellingDesk } from './recipients.js';
import { tellingsOf, type Standing, type Telling } from './telling.js';

const HANDLER = 'notifications.tell-people';

interface About {
  entry: JournalEntry;
  contact: DossierContact;
}

/** Tells the owner and the officers concerned of an act, once: notices and letters stand with the mark in one transaction. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly agencies: Agencies,
    private readonly correspondent: Correspondent,
    private readonly recipients: Recipients,
    private readonly mailRoom: MailRoom,
  ) {}

  /** Does nothing when it ran before for this entry. */
  async run({ entryId }: Pick<EntryPayload, 'entryId'>): Promise<void> {
    const tree = await this.agencies.tree();
    await this.work.run(async (tx) => {
      await handleOnce(tx, { handler: HANDLER, key: entryId }, () => this.tell({ tx, tree }, entryId));
    });
  }

  private async tell(desk: TellingDesk, entryId: string): Promise<void> {
    const { tx } = desk;
    const entry = await readEntry(tx, entryId);
    const contact = entry && (await readContact(tx, entry.dossierId));
    if (!entry || !contact || isMute(entry, contact)) return;
    const tellings = tellingsOf(entry, await standingAt(tx, entry));
    const facts = tellings.length > 0 ? await factsOf(tx, entry) : {};
    const notices = await Promise.all(tellings.map((telling) => this.noticesOf(desk, telling, { entry, contact })));
    await insertNotices(
      tx,
      notices.flat().map((notice) => ({ ...notice, data: facts })),
    );
    const letters = await Promise.all(tellings.map((telling) => this.letterOf(desk, telling, { about: { entry, contact }, facts })));
    const mailIds = await insertMails(
      tx,
      letters.filter((letter) => letter !== undefined),
    );
    if (mailIds.length > 0) tx.afterCommit(() => this.mailRoom.queue(mailIds));
  }

  private async noticesOf(desk: TellingDesk, { audience, kind }: Telling, { entry, contact }: About): Promise<Omit<NewNotice, 'data'>[]> {
    const accounts =
      audience.to === 'OWNER'
        ? [contact.ownerAccountId].filter((id) => id !== null)
        : audience.to === 'ACCOUNT'
          ? [audience.accountId]
          : await this.recipients.nearest(desk, audience.role, { agencyId: audience.agencyId ?? contact.agencyId, codes: contact.codes });
    return accounts.map((accountId) => ({ accountId, kind, dossierId: entry.dossierId, ref: entry.id, at: entry.at }));
  }

  private async letterOf(
    desk: TellingDesk,
    { audience, kind }: Telling,
    on: { about: About; facts: Occasion['facts'] },
  ): Promise<NewMail | undefined> {
    if (audience.to !== 'OWNER' || !isLetter(kind)) return undefined;
    const { entry, contact } = on.about;
    return this.correspondent.letter(desk, contact, { kind, ref: entry.id, at: entry.at, facts: on.facts });
  }
}

/** People of a demo dossier are told of what somebody does to it, not of what the system does by itself, such as a recount. */
const isMute = ({ actorKind }: JournalEntry, { origin }: DossierContact): boolean => origin === 'DEMO' && actorKind === 'SYSTEM';

const isLetter = (kind: string): kind is DossierLetter => (DOSSIER_LETTERS as readonly string[]).includes(kind);

/** Who holds the dossier and in which role its step is done, now: nobody is told to do what somebody else did meanwhile. */
async function standingAt(tx: Tx, { dossierId }: JournalEntry): Promise<Standing> {
  const [row] = await tx.query<Standing>(
    'select holder_id as "holderId", step_role as "stepRole", working_agency_id as "workingAgencyId" from dossier where id = $1',
    [dossierId],
    'dossier-standing',
  );
  return row ?? { holderId: null, stepRole: null, workingAgencyId: null };
}

/** What the words of an act need besides the dossier's own facts. */
async function factsOf(tx: Tx, { act, data, dossierId, change }: JournalEntry): Promise<Occasion['facts']> {
  const sum = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  const fees = 'feeTo' in data ? { amount: sum(data.feeTo), amountBefore: sum(data.feeFrom), owed: sum(data.feeOwed) ?? 0 } : {};
  if (act === 'REQUEST_SUPPLEMENT')
    return { replyBy: change.openSupplement?.replyBy ?? null, papers: change.openSupplement?.componentKeys.length ?? 0, ...fees };
  if (act === 'JUDGE_PAPERS' || act === 'ANSWER_SUPPLEMENT') return fees;
  if (act === 'ASK_CONFIRMATION') return { replyBy: change.confirmation?.answerBy ?? null };
  if (act === 'REQUIRE_PAYMENT') return { amount: sum(data.amount) };
  if (act === 'EXTEND' || act === 'APOLOGIZE' || act === 'RECOUNT_DUE') return { dueAt: typeof data.newDueAt === 'string' ? data.newDueAt : null };
  if (act === 'RECEIVE' || act === 'INTAKE') return { dueAt: change.dueAt ?? null };
  if (act !== 'DISPATCH_POST') return {};
  const [row] = await tx.query<{ trackingNo: string }>(
    'select tracking_no as "trackingNo" from postal_dispatch where dossier_id = $1 order by at desc limit 1',
    [dossierId],
  );
  return { trackingNo: row?.trackingNo ?? null };
}
