import { chownSync, existsSync, lchownSync, readFileSync, readdirSync, lstatSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The account that PostgreSQL must run under, or null when we are not root (initdb and postgres refuse root).
 * A bare uid is not enough: initdb looks its name up, so the account has to stand in /etc/passwd.
 * @returns {{name: string, uid: number, gid: number} | null}
 */
export function unprivilegedAccount() {
  if (process.getuid?.() !== 0) return null;
  const wanted = [process.env.EMBEDDED_PG_USER, 'postgres', 'nobody'].filter(Boolean);
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of wanted) {
    const line = lines.find((text) => text.startsWith(`${name}:`));
    if (!line) continue;
    const [, , uid, gid] = line.split(':');
    return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('running as root, and neither "postgres" nor "nobody" exists: set EMBEDDED_PG_USER');
}

/** Whether every folder above and including `folder` lets another account pass through it. */
export function isTraversable(folder) {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (existsSync(at) && !(statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Gives a file or a whole tree to the account. Links themselves change hands, not what they point to. */
export function giveTo(account, target) {
  if (!account) return;
  const stat = lstatSync(target);
  if (stat.isSymbolicLink()) return lchownSync(target, account.uid, account.gid);
  chownSync(target, account.uid, account.gid);
  if (stat.isDirectory()) for (const name of readdirSync(target)) giveTo(account, path.join(target, name));
}
