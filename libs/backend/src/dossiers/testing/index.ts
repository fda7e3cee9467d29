/** What specs of dossiers and of features above need in a database: agencies, procedures, people, files. */
export { DossierHarness, refusalOf } from './dossier-harness.js';
export { insertAgencies, insertDocument, insertProcedure, insertStaff, type ProcedureOver, type TestAgency } from './insert.js';
export { serverJudge } from './judge-answers.js';
