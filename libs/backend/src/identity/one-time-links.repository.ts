import { DomainError } from '@motcua/domain';
import type { Queryable, Tx } from '../platform/index.js';
import { hashOfToken, newSecretToken } from './secret-token.js';

/** What a link is good for. */
export type LinkKind = 'PASSWORD_RESET' | 'SET_PASSWORD' | 'FIRST_ADMINISTRATOR';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long a link of each kind may be used. */
export const LINK_LIFE_MS = {
  PASSWORD_RESET: HOUR_MS,
  SET_PASSWORD: 72 * HOUR_MS,
  FIRST_ADMINISTRATOR: 24 * HOUR_MS,
} as const satisfies Record<LinkKind, number>;

/** Page of the SPA that takes the token. It stands behind `#`, which browsers send to no server and write in no log. */
const LINK_PAGES = {
  PASSWORD_RESET: '/dat-lai-mat-khau',
  SET_PASSWORD: '/dat-lai-mat-khau',
  FIRST_ADMINISTRATOR: '/quan-tri-dau-tien',
} as const satisfies Record<LinkKind, string>;

/** A link as it is shown, once. */
export interface OneTimeLink {
  /** Address inside the portal. */
  path: string;
  expiresAt: Date;
}

/** A stored link that may be used now. */
export interface UsableLink {
  kind: LinkKind;
  accountId: string | null;
}

/** Makes a link; only the hash of its token is stored. */
export async function insertLink(
  tx: Tx,
  link: { kind: LinkKind; accountId: string | null; at: Date },
): Promise<OneTimeLink> {
  const { token, hash } = newSecretToken();
  const expiresAt = new Date(link.at.getTime() + LINK_LIFE_MS[link.kind]);
  await tx.execute(
    'insert into one_time_link (token_hash, kind, account_id, created_at, expires_at) values ($1, $2, $3, $4, $5)',
    [hash, link.kind, link.accountId, link.at, expiresAt],
  );
  return { path: `${LINK_PAGES[link.kind]}#${token}`, expiresAt };
}

/** The link of a token. @throws DomainError 'account.link-expired' when unknown, used, too old or of another kind */
export async function findUsableLink(
  on: Queryable,
  sought: { token: string; kinds: readonly LinkKind[]; at: Date },
): Promise<UsableLink> {
  const [link] = await on.query<UsableLink>(
    `select kind, account_id as "accountId" from one_time_link
     where token_hash = $1 and kind = any ($2) and used_at is null and expires_at > $3`,
    [hashOfToken(sought.token), sought.kinds, sought.at],
  );
  if (!link) throw new DomainError('account.link-expired', {});
  return link;
}

/** Uses a link up; of two at the same moment one wins. @throws DomainError 'account.link-expired' */
export async function useLink(tx: Tx, token: string, at: Date): Promise<void> {
  const used = await tx.execute(
    'update one_time_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2',
    [hashOfToken(token), at],
  );
  if (used === 0) throw new DomainError('account.link-expired', {});
}

/** Makes all unused links of an account worthless: its password has been set, or it was deactivated. */
export async function voidLinksOf(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx.execute('update one_time_link set used_at = $2 where account_id = $1 and used_at is null', [
    accountId,
    at,
  ]);
}

/** Links of a kind that an account could still use. */
export async function countUsableLinks(
  on: Queryable,
  sought: { accountId: string; kind: LinkKind; at: Date },
): Promise<number> {
  const [row] = await on.query<{ links: number }>(
    'select count(*) as links from one_time_link where account_id = $1 and kind = $2 and used_at is null and expires_at > $3',
    [sought.accountId, sought.kind, sought.at],
  );
  return row?.links ?? 0;
}
