import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DocumentsModule } from '../documents/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { IdentityModule } from '../identity/index.js';
import { CheckPaper } from './check-paper.js';
import { OpenControlSlip } from './control-slip/open-control-slip.js';
import { IssuedSlips } from './issued-slips.js';
import { OpenBlankForm } from './blank-form/open-blank-form.js';
import { OpenDossierDocument } from './open-dossier-document.js';
import { OpenSlip } from './open-slip.js';
import { MakeFile } from './orders/make-file.js';
import { OrderFile } from './orders/order-file.js';
import { OrderRights } from './orders/order-rights.js';
import { SlipsMaker } from './orders/slips-maker.js';
import { PortalPlace } from './portal-place.js';
import { ProcedureQr } from './procedure-qr.js';
import { RegisterMaker } from './register/register-maker.js';
import { RenderSlip } from './render-slip.js';
import { OpenSubmission } from './submission/open-submission.js';
import { RenderSubmission } from './submission/render-submission.js';
import { ReadTemplates } from './templates/read-templates.js';
import { WriteTemplates } from './templates/write-templates.js';
import { TrackingQr } from './tracking-qr.js';

const OFFERED = [
  CheckPaper,
  IssuedSlips,
  MakeFile,
  OpenBlankForm,
  OpenControlSlip,
  OpenDossierDocument,
  OpenSlip,
  OpenSubmission,
  OrderFile,
  OrderRights,
  ReadTemplates,
  ProcedureQr,
  RenderSlip,
  RenderSubmission,
  TrackingQr,
  WriteTemplates,
];
const INNER = [PortalPlace, RegisterMaker, SlipsMaker];

/** Papers of dossiers: slips, registers, copies of submissions, and the right to open files; forms to be filled by hand. */
@Module({
  imports: [CatalogueModule, DocumentsModule, DossiersModule, IdentityModule],
  providers: [...INNER, ...OFFERED],
  exports: OFFERED,
})
export class PapersModule {}
