import { Injectable } from '@nestjs/common';
import { Database } from '../platform/index.js';
import { AgencyDirectory } from './agency-directory.js';
import { readCatalogueEntries } from './catalogue-entries.js';
import { ProceduresRepository } from './procedures.repository.js';
import type { AgenciesOfDay } from './search/agency-offers.js';
import type { CatalogueEntry } from './summary.js';

/** What of the tables the search reads. */
@Injectable()
export class CatalogueTables {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgencyDirectory,
    private readonly procedures: ProceduresRepository,
  ) {}

  /** Procedures published and not retired on a day, and who offers them. */
  async read(day: string): Promise<{ entries: CatalogueEntry[]; agencies: AgenciesOfDay }> {
    const [book, entries] = [await this.agencies.readNow(), await readCatalogueEntries(this.database, day)];
    return { entries, agencies: { inForce: book.inForce(day), kindOf: book.kindOf, overrides: await this.procedures.allOverrides(day) } };
  }

  /** Names what the agencies are now, at most five seconds old. */
  agenciesStamp(): Promise<string> {
    return this.agencies.stamp();
  }
}
