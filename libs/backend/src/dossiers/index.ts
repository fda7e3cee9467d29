/**
 * Dossiers: a journal of acts, and everything that follows from it.
 *
 * - Acts: `SubmitDossier`, `TakeInDossier`, `ApplyAct`, `HandOver` prepare them; `CommitAct.commitAct` alone writes.
 * - Drafts: `CreateDraft`, `SaveDraft`, `CarryOverDraft`, `DeleteDraft`, `Drafts`.
 * - Desk: `Queues`, `AgencySteps`, `OpenDossier`, `Holders`, `Presence`; citizens: `DossierQueries`.
 * - For features above: `readEntry`, `readEntries`, `readJournal`, `readStateBefore`, `readContact`, `DossierReadings`.
 * - `verifyJournal`: whether journals were tampered with.
 */
export { DossiersModule } from './dossiers.module.js';
export { ApplyAct, type ApplyActInput } from './apply-act.js';
export { CommitAct, type ActToCommit, type Committed, type JournalEnd, type Locked, type Outcome } from './commit-act.js';
export { RunAct } from './run-act.js';
export { dossierChange, type ActDone, type WantedAct } from './dossier-change.js';
export { personOf, type ActingPerson } from './acting-person.js';
export { SubmitDossier, type SubmitInput } from './submit-dossier.js';
export { TakeInDossier, type IntakeInput } from './take-in-dossier.js';
export { RecountDue } from './recount-due.js';
export { PassConfirmations } from './pass-confirmations.js';
export { PrepareApology } from './prepare-apology.js';
export { HandOver, type HandOverRecord, type HandOverReport } from './hand-over.js';
export { CarryOverDraft, type CarryOverWish } from './drafts/carry-over-draft.js';
export { CreateDraft, type DraftBeginning } from './drafts/create-draft.js';
export { SaveDraft, type DraftConflict } from './drafts/save-draft.js';
export { DeleteDraft } from './drafts/delete-draft.js';
export { Drafts } from './drafts/drafts.js';
export { Queues, type QueuePage } from './queues.js';
export { type DossierListRow } from './list-rows.js';
export { OpenDossier, stepOf, type Assignee, type OpenedDossier } from './open-dossier.js';
export { type DetailRow, type EntryRow } from './detail-row.js';
export { DossierQueries } from './dossiers.queries.js';
export { Holders, type Holder } from './holders.js';
export { AgencySteps, type ListedAgencyStep } from './agency-steps.queries.js';
export { DeskParts } from './desk-parts.queries.js';
export { type AgencyStepRow } from './agency-step-detail.js';
export { Boards, type HeadsBoard } from './inbox/boards.js';
export { BulkActs, type BulkAct } from './inbox/bulk-acts.js';
export { exportQueue } from './export/export.jobs.js';
export { MakeExport } from './export/make-export.js';
export { QueueExports, SweepExports, type ExportedFile } from './export/queue-exports.js';
export { Labels, type LabelToSave } from './inbox/labels.js';
export { ReusableTexts, type TextToSave } from './inbox/reusable-texts.js';
export { SavedQueries, type QueryToSave } from './inbox/saved-queries.js';
export { Colleagues, type Colleague } from './colleagues.js';
export { Presence } from './presence.js';
export { RuleBook } from './rule-book.js';
export { type CaseContext, type DossierPin, type PinnedCase } from './rule-book.types.js';
export { CITIZEN_READS } from './typed-words.js';
export { addressLine } from './paper-data.js';
export {
  readContact,
  readEntries,
  readEntry,
  readJournal,
  readStateBefore,
  type DossierContact,
  type JournalEntry,
} from './journal.queries.js';
export { DossierReadings, type DossierReach, type SubmissionReading } from './readings.js';
export { verifyJournal, type JournalFault, type JournalReport } from './verify-journal.js';
export { sortDueAt } from './sort-due-at.js';
export { hashOfEntry, CHAIN_START, type EntryFacts } from './hash-chain.js';
export { stateValues, STATE_COLUMNS } from './dossier-columns.js';
export { searchWordsOf, lastSignsOf } from './party.js';
