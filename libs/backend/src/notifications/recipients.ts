import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@motcua/contracts';
import { localDateOf } from '@motcua/domain';
import type { AgencyTree } from '../identity/index.js';
import { Clock, type Tx } from '../platform/index.js';

/** A transaction and the agencies as they stood before it: inside, no second connection is taken. */
export interface TellingDesk {
  tx: Tx;
  tree: AgencyTree;
}

/** Where people are looked for, and the codes of procedure and field that a limited role must name one of. */
export interface Place {
  agencyId: string;
  codes: readonly string[];
}

interface Holder {
  accountId: string;
  agencyId: string;
}

const HOLDERS = `select distinct a.id as "accountId", g.agency_id as "agencyId"
  from role_grant g join account a on a.id = g.account_id
  where g.agency_id = any($1::uuid[]) and g.role = $2 and a.active and a.kind = 'STAFF'
    and (g.covers is null or g.covers && $4::text[]) and (g.valid_from is null or g.valid_from <= $3) and (g.valid_to is null or g.valid_to >= $3)`;

/** Officers to be told: those who hold a role nearest to the competent agency, so that a city's desk is not told of every ward. */
@Injectable()
export class Recipients {
  constructor(private readonly clock: Clock) {}

  /** Accounts with the role for such a dossier at the agency, or at the nearest agency above it where anybody holds it. */
  async nearest({ tx, tree }: TellingDesk, role: StaffRole, { agencyId, codes }: Place): Promise<string[]> {
    const path = tree.path(agencyId);
    const holders = await tx.query<Holder>(HOLDERS, [[...path], role, localDateOf(this.clock.now()), [...codes]], 'recipients-of-role');
    const nearest = path.find((id) => holders.some((holder) => holder.agencyId === id));
    return holders.filter((holder) => holder.agencyId === nearest).map(({ accountId }) => accountId);
  }
}
