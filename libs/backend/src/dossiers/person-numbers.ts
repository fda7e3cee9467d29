import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { normalisePersonalId } from '@motcua/domain';
import { Database } from '../platform/index.js';

const SALT_KEY = 'dossiers.personal-id-salt';

/** Hashes identity numbers with a salt of the installation, so that they can be looked for without standing in an index. */
@Injectable()
export class PersonNumbers {
  private salt: string | undefined;

  constructor(private readonly database: Database) {}

  /** Makes `hash` usable; called before a transaction begins. The first call of the installation makes the salt. */
  async ready(): Promise<void> {
    if (this.salt) return;
    await this.database.execute(
      `insert into installation_setting (key, value) values ($1, to_jsonb($2::text)) on conflict (key) do nothing`,
      [SALT_KEY, randomBytes(32).toString('base64url')],
    );
    const [row] = await this.database.query<{ value: string }>('select value from installation_setting where key = $1', [SALT_KEY]);
    this.salt = row?.value;
  }

  /** Hash of a personal ID or tax code, or null for none. */
  hash(number: string | null): Buffer | null {
    if (this.salt === undefined) throw new Error('PersonNumbers.ready() was not awaited');
    if (number === null || number.length === 0) return null;
    return createHmac('sha256', this.salt).update(normalisePersonalId(number)).digest();
  }
}
