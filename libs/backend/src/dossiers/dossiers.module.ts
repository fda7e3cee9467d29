import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { IdentityModule } from '../identity/index.js';
import { AgencySteps } from './agency-steps.queries.js';
import { ApplyAct } from './apply-act.js';
import { Colleagues } from './colleagues.js';
import { CommitAct } from './commit-act.js';
import { DeskParts } from './desk-parts.queries.js';
import { DossierQueries } from './dossiers.queries.js';
import { CarryOverDraft } from './drafts/carry-over-draft.js';
import { CreateDraft } from './drafts/create-draft.js';
import { DeleteDraft } from './drafts/delete-draft.js';
import { Drafts } from './drafts/drafts.js';
import { SaveDraft } from './drafts/save-draft.js';
import { MakeExport } from './export/make-export.js';
import { QueueExports, SweepExports } from './export/queue-exports.js';
import { HandOver } from './hand-over.js';
import { Holders } from './holders.js';
import { Boards } from './inbox/boards.js';
import { BulkActs } from './inbox/bulk-acts.js';
import { Labels } from './inbox/labels.js';
import { ReusableTexts } from './inbox/reusable-texts.js';
import { SavedQueries } from './inbox/saved-queries.js';
import { ListRows } from './list-rows.js';
import { OpenDossier } from './open-dossier.js';
import { PersonNumbers } from './person-numbers.js';
import { PassConfirmations } from './pass-confirmations.js';
import { PrepareApology } from './prepare-apology.js';
import { Presence } from './presence.js';
import { Queues } from './queues.js';
import { DossierReadings } from './readings.js';
import { RecountDue } from './recount-due.js';
import { Recounting } from './recounting.js';
import { RuleBook } from './rule-book.js';
import { RunAct } from './run-act.js';
import { SubmitDossier } from './submit-dossier.js';
import { TakeInDossier } from './take-in-dossier.js';

const INSIDE = [ListRows, PersonNumbers, Recounting];
const OFFERED = [
  AgencySteps,
  ApplyAct,
  Boards,
  BulkActs,
  CarryOverDraft,
  Colleagues,
  CommitAct,
  CreateDraft,
  DeleteDraft,
  DeskParts,
  DossierQueries,
  DossierReadings,
  Drafts,
  HandOver,
  Holders,
  Labels,
  MakeExport,
  OpenDossier,
  PassConfirmations,
  PrepareApology,
  Presence,
  QueueExports,
  Queues,
  RecountDue,
  ReusableTexts,
  RuleBook,
  RunAct,
  SaveDraft,
  SavedQueries,
  SubmitDossier,
  SweepExports,
  TakeInDossier,
];

/** Dossiers: the one writer, its use cases and the reads of desk and citizens. Needs the platform. */
@Module({ imports: [IdentityModule, CatalogueModule, CalendarModule], providers: [...INSIDE, ...OFFERED], exports: OFFERED })
export class DossiersModule {}
