import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { IdentityModule } from '../identity/index.js';
import { AgencySteps } from './agency-steps.queries.js';
import { ApplyAct } from './apply-act.js';
import { CommitAct } from './commit-act.js';
import { DossierQueries } from './dossiers.queries.js';
import { CarryOverDraft } from './drafts/carry-over-draft.js';
import { CreateDraft } from './drafts/create-draft.js';
import { DeleteDraft } from './drafts/delete-draft.js';
import { Drafts } from './drafts/drafts.js';
import { SaveDraft } from './drafts/save-draft.js';
import { HandOver } from './hand-over.js';
import { Holders } from './holders.js';
import { SavedQueries } from './inbox/saved-queries.js';
import { ListRows } from './list-rows.js';
import { OpenDossier } from './open-dossier.js';
import { PersonNumbers } from './person-numbers.js';
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
  CarryOverDraft,
  CommitAct,
  CreateDraft,
  DeleteDraft,
  DossierQueries,
  DossierReadings,
  Drafts,
  HandOver,
  Holders,
  OpenDossier,
  PrepareApology,
  Presence,
  Queues,
  RecountDue,
  RuleBook,
  RunAct,
  SaveDraft,
  SavedQueries,
  SubmitDossier,
  TakeInDossier,
];

/** Dossiers: the one writer, its use cases and the reads of desk and citizens. Needs the platform. */
@Module({ imports: [IdentityModule, CatalogueModule, CalendarModule], providers: [...INSIDE, ...OFFERED], exports: OFFERED })
export class DossiersModule {}
