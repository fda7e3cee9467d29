import { Module } from '@nestjs/common';
import { AgencyDirectory } from './agency-directory.js';
import { CatalogueTables } from './catalogue-tables.js';
import { Catalogue } from './catalogue.js';
import { AcceptFile } from './exchange/accept-file.js';
import { ExchangeKeys } from './exchange/exchange-keys.js';
import { ExportProcedure } from './exchange/export-procedure.js';
import { InspectFile } from './exchange/inspect-file.js';
import { ImportCatalogue } from './import/import-catalogue.js';
import { ChangeLevels } from './levels/change-levels.js';
import { LevelCandidates } from './levels/level-candidates.js';
import { LookupLists } from './lookup/lookup-lists.js';
import { UploadLookupList } from './lookup/upload-lookup-list.js';
import { ProcedureSearch } from './procedure-search.js';
import { ProceduresRepository } from './procedures.repository.js';
import { RevisionWatch } from './revision-watch.js';
import { ProposeImport } from './review/propose-import.js';
import { ReviewProposals } from './review/review-proposals.js';
import { TemplateFiles } from './templates/template-files.js';
import { AdministerCatalogue } from './versions/administer-catalogue.js';
import { ProcedureRegister } from './versions/procedure-register.js';
import { PublishVersion } from './versions/publish-version.js';
import { RetireProcedure } from './versions/retire-procedure.js';
import { SaveVersion } from './versions/save-version.js';
import { StartDraft } from './versions/start-draft.js';
import { TakeEffect } from './versions/take-effect.js';
import { VersionQueries } from './versions/version-queries.js';
import { YearFiguresReader } from './year-figures.js';

const EXCHANGE_USE_CASES = [AcceptFile, ExportProcedure, ProposeImport, ReviewProposals];
const VERSION_USE_CASES = [PublishVersion, RetireProcedure, SaveVersion, StartDraft, TakeEffect, VersionQueries, ProcedureRegister];

/** Procedures: what is in force, the search over them, their import and exchange, and the making of their next versions. */
@Module({
  providers: [
    AgencyDirectory,
    Catalogue,
    CatalogueTables,
    ImportCatalogue,
    ProcedureSearch,
    ProceduresRepository,
    RevisionWatch,
    YearFiguresReader,
    AdministerCatalogue,
    ExchangeKeys,
    InspectFile,
    ChangeLevels,
    LevelCandidates,
    LookupLists,
    UploadLookupList,
    TemplateFiles,
    ...EXCHANGE_USE_CASES,
    ...VERSION_USE_CASES,
  ],
  exports: [Catalogue, ChangeLevels, LevelCandidates, LookupLists, UploadLookupList, TemplateFiles, ImportCatalogue, ProcedureSearch, YearFiguresReader, ...EXCHANGE_USE_CASES, ...VERSION_USE_CASES],
})
export class CatalogueModule {}
