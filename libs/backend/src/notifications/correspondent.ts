import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { DossierContact } from '../dossiers/index.js';
import { CONFIG, type Config, type Tx } from '../platform/index.js';
import type { AlertLetter, AlertLetterData, DossierLetter, DossierLetterData } from './letters/letter-data.js';
import type { NewMail } from './mails.repository.js';
import type { TellingDesk } from './recipients.js';

/** What happened to a dossier, for its letter. */
export interface Occasion {
  kind: DossierLetter;
  /** The entry or due moment that it is about, in signs fit for a Message-ID. */
  ref: string;
  at: Date;
  facts: Partial<Pick<DossierLetterData, 'papers' | 'amount' | 'amountBefore' | 'owed' | 'trackingNo' | 'replyBy' | 'dueAt'>>;
}

/** What waits, for the letter to one of those it concerns. */
export interface AlertOccasion {
  kind: AlertLetter;
  /** Of the notice that the letter goes with. */
  ref: string;
  accountId: string;
  to: string;
  at: Date;
  data: AlertLetterData;
}

/** Writes the letters of dossiers: to the account it belongs to, or to the address left at the desk. */
@Injectable()
export class Correspondent {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The letter, or undefined when there is no address to write to. */
  async letter({ tx, tree }: TellingDesk, contact: DossierContact, occasion: Occasion): Promise<NewMail | undefined> {
    const to = await addressOf(tx, contact);
    if (!to) return undefined;
    const name = `${occasion.kind.toLowerCase().replaceAll('_', '-')}.${occasion.ref}`;
    return {
      key: `dossier:${name}`,
      accountId: contact.ownerAccountId,
      to,
      kind: occasion.kind,
      data: dataOf(contact, occasion, tree.byId(contact.agencyId)?.name ?? ''),
      messageId: `<${name}@${new URL(this.config.publicUrl).hostname}>`,
      at: occasion.at,
    };
  }

  /** The letter to an officer; it has the key of his notice, so that each stands once. */
  alert({ kind, ref, accountId, to, at, data }: AlertOccasion): NewMail {
    const key = `alert:${accountId}:${kind}:${ref}`;
    const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
    return { key, accountId, to, kind, data, at, messageId: `<alert.${name}@${new URL(this.config.publicUrl).hostname}>` };
  }
}

function dataOf(
  { code, procedureName, ownerAccountId, state }: DossierContact,
  { at, facts }: Occasion,
  agencyName: string,
): DossierLetterData {
  return {
    code,
    procedureName,
    agencyName,
    hasAccount: ownerAccountId !== null,
    at: at.toISOString(),
    receptionDueAt: state.receivedAt === null ? state.receptionDueAt : null,
    dueAt: facts.dueAt ?? (state.endedAt === null && state.resolvedAt === null ? state.dueAt : null),
    replyBy: facts.replyBy ?? null,
    papers: facts.papers ?? 0,
    amount: facts.amount ?? null,
    amountBefore: facts.amountBefore ?? null,
    owed: facts.owed ?? 0,
    returnMethod: state.returnMethod,
    trackingNo: facts.trackingNo ?? null,
  };
}

/** The account's own address; without an account the one left at the desk. */
async function addressOf(tx: Tx, { ownerAccountId, applicant, submitter }: DossierContact): Promise<string | null> {
  if (ownerAccountId === null) return applicant.email ?? submitter?.email ?? null;
  const [account] = await tx.query<{ email: string | null }>(
    'select email from account where id = $1 and active',
    [ownerAccountId],
    'account-email',
  );
  return account?.email ?? null;
}
