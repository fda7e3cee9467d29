import type { MigrationInterface } from 'typeorm';
import { CreateSchema20261122130000 } from './20261122130000-create-schema.js';
import { CheckPapers20261127134000 } from './20261127134000-check-papers.js';
import { ConfirmDrafts20261127140100 } from './20261127140100-confirm-drafts.js';
import { LetAgenciesDoSteps20261127140000 } from './20261127140000-let-agencies-do-steps.js';
import { OrderFiles20261127134100 } from './20261127134100-order-files.js';
import { EditPaperTemplates20261127134200 } from './20261127134200-edit-paper-templates.js';
import { ArrangeSubstitutes20261127136500 } from './20261127136500-arrange-substitutes.js';
import { ScopeRolesByProcedure20261127145000 } from './20261127145000-scope-roles-by-procedure.js';
import { AskOtherAgencies20261127136000 } from './20261127136000-ask-other-agencies.js';
import { CarryDraftsOver20261127124000 } from './20261127124000-carry-drafts-over.js';
import { CoverOpenDossiers20261122140000 } from './20261122140000-cover-open-dossiers.js';
import { KeepLookupLists20261127121000 } from './20261127121000-keep-lookup-lists.js';
import { KnowBirthOfVersions20261127125000 } from './20261127125000-know-birth-of-versions.js';
import { KnowPartlyGrantedResults20261127133100 } from './20261127133100-know-partly-granted-results.js';
import { KnowWhoStoppedClocks20261127133000 } from './20261127133000-know-who-stopped-clocks.js';
import { PayInParts20261127144000 } from './20261127144000-pay-in-parts.js';
import { PlanDeployment20261127123000 } from './20261127123000-plan-deployment.js';
import { PrepareNextVersions20261127110000 } from './20261127110000-prepare-next-versions.js';
import { RememberSwappedDays20261122134000 } from './20261122134000-remember-swapped-days.js';
import { SumCountersByMonth20261127100000 } from './20261127100000-sum-counters-by-month.js';
import { KeepBulkResults20261127135100 } from './20261127135100-keep-bulk-results.js';
import { KeepLabels20261127135400 } from './20261127135400-keep-labels.js';
import { KeepQueueExports20261127135200 } from './20261127135200-keep-queue-exports.js';
import { KeepReusableTexts20261127135300 } from './20261127135300-keep-reusable-texts.js';
import { KeepQueueViews20261127135000 } from './20261127135000-keep-queue-views.js';
import { ReviewImports20261127122000 } from './20261127122000-review-imports.js';
import { KeepTemplateFiles20261127131100 } from './20261127131100-keep-template-files.js';
import { CollectAtOtherDesks20261127141000 } from './20261127141000-collect-at-other-desks.js';
import { TellWhyProceduresEnd20261127131000 } from './20261127131000-tell-why-procedures-end.js';
import { KeepAlertLadders20261127142000 } from './20261127142000-keep-alert-ladders.js';
import { SearchNearFirst20261127143000 } from './20261127143000-search-near-first.js';

/** All migrations, oldest first. A new one is one file and one line here. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  CreateSchema20261122130000,
  RememberSwappedDays20261122134000,
  CoverOpenDossiers20261122140000,
  SumCountersByMonth20261127100000,
  PrepareNextVersions20261127110000,
  KeepLookupLists20261127121000,
  ReviewImports20261127122000,
  PlanDeployment20261127123000,
  CarryDraftsOver20261127124000,
  KnowBirthOfVersions20261127125000,
  TellWhyProceduresEnd20261127131000,
  KeepTemplateFiles20261127131100,
  KnowWhoStoppedClocks20261127133000,
  KnowPartlyGrantedResults20261127133100,
  CheckPapers20261127134000,
  OrderFiles20261127134100,
  EditPaperTemplates20261127134200,
  KeepQueueViews20261127135000,
  KeepBulkResults20261127135100,
  KeepQueueExports20261127135200,
  KeepReusableTexts20261127135300,
  KeepLabels20261127135400,
  AskOtherAgencies20261127136000,
  ArrangeSubstitutes20261127136500,
  LetAgenciesDoSteps20261127140000,
  ConfirmDrafts20261127140100,
  CollectAtOtherDesks20261127141000,
  KeepAlertLadders20261127142000,
  SearchNearFirst20261127143000,
  PayInParts20261127144000,
  ScopeRolesByProcedure20261127145000,
];
