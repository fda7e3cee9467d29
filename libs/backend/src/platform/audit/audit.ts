import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/tx.js';

/** One line of the audit: who did or looked at what. `data` holds ids, codes and field names, never personal data. */
export interface AuditEvent {
  at: Date;
  /** null: nobody was signed in, or the system did it. */
  accountId: string | null;
  /** Feature and deed, for example `document.open`. */
  action: string;
  objectKind: string;
  objectId: string;
  data?: Record<string, unknown>;
}

/** Writes down what the law wants to be accounted for besides the dossiers' journal: administration and looks at personal data. */
@Injectable()
export class Audit {
  /** A change is recorded in the transaction that makes it; a look may be recorded on the database itself. */
  async record(on: Queryable, event: AuditEvent): Promise<void> {
    await on.execute(
      'insert into audit_event (at, account_id, action, object_kind, object_id, data) values ($1, $2, $3, $4, $5, $6)',
      [event.at, event.accountId, event.action, event.objectKind, event.objectId, event.data ?? {}],
      'audit-record',
    );
  }
}
