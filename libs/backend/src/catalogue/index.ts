/**
 * Procedures (thủ tục hành chính): what is in force, the search in one's own words, the shipped seed, the import of
 * the national files with its review, and procedures as signed files.
 */
export { CatalogueModule } from './catalogue.module.js';
export {
  Catalogue,
  caseOf,
  type Offer,
  type OfferingAgencyRow,
  type PublishedProcedure,
  type VersionCase,
} from './catalogue.js';
export type { ProcedureVersion } from './procedures.repository.js';
export { fileableCase, filingRefusal } from './summary.js';
export { ProcedureSearch, type ProcedurePage } from './procedure-search.js';
export { YearFiguresReader, type YearFigures } from './year-figures.js';
export { loadSeedCatalogue, type SeedReport } from './load-seed-catalogue.js';
export { ImportCatalogue, type OnProgress } from './import/import-catalogue.js';
export { BadCatalogueFile, type ImportReport } from './import/import-report.js';
export type { ImportFormat } from './import/row-schemas.js';
export { IMPORT_PROBLEMS, type ImportProblemReason, type RowProblem } from './import/row-problem.js';
export { FROZEN_2017, type PublishedLevel } from './seed/published-2017.js';
export { AcceptFile } from './exchange/accept-file.js';
export { ExportProcedure } from './exchange/export-procedure.js';
export { ProposeImport } from './review/propose-import.js';
export { ReviewProposals } from './review/review-proposals.js';
export { ChangeLevels } from './levels/change-levels.js';
export { LevelCandidates } from './levels/level-candidates.js';
export { LookupLists, requireKnownLines } from './lookup/lookup-lists.js';
export { UploadLookupList } from './lookup/upload-lookup-list.js';
export { TemplateFiles } from './templates/template-files.js';
export { ProcedureRegister } from './versions/procedure-register.js';
export { PublishVersion } from './versions/publish-version.js';
export { RetireProcedure } from './versions/retire-procedure.js';
export { SaveVersion } from './versions/save-version.js';
export { StartDraft } from './versions/start-draft.js';
export { TakeEffect } from './versions/take-effect.js';
export { VersionQueries } from './versions/version-queries.js';
