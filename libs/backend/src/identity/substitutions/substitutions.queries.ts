import { Injectable } from '@nestjs/common';
import type { Substitution } from '@motcua/contracts';
import { localDateOf } from '@motcua/domain';
import { Agencies } from '../agencies.js';
import { agenciesLedBy } from '../led-agencies.js';
import { resolveActor } from '../resolve-actor.js';
import { Clock, Database, type Caller } from '../../platform/index.js';
import { shown } from './shown-substitution.js';
import { listDeskOfficers, listSubstitutions } from './substitutions.repository.js';

/** Arrangements, and officers for whom one may be made. */
export interface SubstitutionsShown {
  items: Substitution[];
  officers: { id: string; name: string; position: string | null; agencyName: string }[];
}

/** Who stands in for whom. */
@Injectable()
export class Substitutions {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** What concerns the caller; for those who lead also all of their agencies. */
  async list(caller: Caller): Promise<SubstitutionsShown> {
    const tree = await this.agencies.tree();
    const agencyIds = agenciesLedBy(resolveActor(caller), tree);
    const day = localDateOf(this.clock.now());
    const [rows, officers] = await Promise.all([
      listSubstitutions(this.database, { agencyIds, accountId: caller.accountId }),
      listDeskOfficers(this.database, { agencyIds, day }),
    ]);
    return {
      items: rows.map((row) => shown(row, day)),
      officers: officers.map(({ agencyId, ...officer }) => ({ ...officer, agencyName: tree.byId(agencyId)?.name ?? '' })),
    };
  }
}
