import { Module } from '@nestjs/common';
import { AgencyDirectory } from './agency-directory.js';
import { CatalogueTables } from './catalogue-tables.js';
import { Catalogue } from './catalogue.js';
import { ImportCatalogue } from './import/import-catalogue.js';
import { ProcedureSearch } from './procedure-search.js';
import { ProceduresRepository } from './procedures.repository.js';
import { RevisionWatch } from './revision-watch.js';
import { YearFiguresReader } from './year-figures.js';

/** Procedures: what is in force, the search over them, and their import. */
@Module({
  providers: [AgencyDirectory, Catalogue, CatalogueTables, ImportCatalogue, ProcedureSearch, ProceduresRepository, RevisionWatch, YearFiguresReader],
  exports: [Catalogue, ImportCatalogue, ProcedureSearch, YearFiguresReader],
})
export class CatalogueModule {}
