import { Inject, Injectable } from '@nestjs/common';
import type { DemoMail } from '@motcua/contracts';
import { DomainError } from '@motcua/domain';
import type { z } from 'zod';
import { CONFIG, Database, type Config } from '../platform/index.js';

const NEWEST = 100;

/** The mailbox page of the demo: what would have been sent. */
@Injectable()
export class DemoMailbox {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'demo'>,
  ) {}

  /** @param sought part of an address or of a subject @throws DomainError 'request.not-found' outside the demo */
  async list(sought: string | undefined): Promise<z.infer<typeof DemoMail>[]> {
    if (!this.config.demo) throw new DomainError('request.not-found');
    const rows = await this.database.query<Omit<z.infer<typeof DemoMail>, 'at'> & { at: Date }>(
      `select id, at, to_address as "to", subject, body as text, message_id as "messageId" from demo_mail
       where $1::text is null or position(plain($1) in plain(to_address || ' ' || subject)) > 0
       order by at desc, id desc limit ${NEWEST}`,
      [sought || null],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
