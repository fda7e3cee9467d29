import { Injectable } from '@nestjs/common';
import { DomainError, levelInForce, localDateOf } from '@motcua/domain';
import { Clock, Database } from '../platform/index.js';
import { AgencyDirectory } from './agency-directory.js';
import { readCatalogueEntries } from './catalogue-entries.js';
import { isOfferedBy } from './offer-rule.js';
import { ProceduresRepository } from './procedures.repository.js';
import type { AtAgency } from './search/filters.js';
import type { CatalogueEntry } from './summary.js';

/** What of the tables the search reads. */
@Injectable()
export class CatalogueTables {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyDirectory,
    private readonly procedures: ProceduresRepository,
    private readonly clock: Clock,
  ) {}

  /** Procedures published and not retired on a day. */
  entries(day: string): Promise<CatalogueEntry[]> {
    return readCatalogueEntries(this.database, day);
  }

  /** The offer of one agency today. @throws DomainError 'agency.not-found' when no such agency is in force */
  async atAgency(code: string): Promise<AtAgency> {
    const [book, today] = [await this.agencies.book(), localDateOf(this.clock.now())];
    const agency = book.findInForce({ code }, today);
    if (!agency) throw new DomainError('agency.not-found', { code });
    const rows = await this.procedures.overrides({ agencyId: agency.id }, today);
    const overrides = new Map(rows.map((row) => [row.procedureId, row]));
    return ({ procedureId, offeredBy, summary }) => {
      const override = overrides.get(procedureId);
      const offered = override ? override.offered : isOfferedBy(offeredBy, agency, book.kindOf);
      return offered ? levelInForce({ version: summary.onlineLevel, agency: override?.onlineLevel }) : null;
    };
  }
}
