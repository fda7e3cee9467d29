import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/index.js';
import { DocumentsModule } from '../documents/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { CheckPaper } from './check-paper.js';
import { OpenBlankForm } from './blank-form/open-blank-form.js';
import { OpenDossierDocument } from './open-dossier-document.js';
import { OpenSlip } from './open-slip.js';
import { PortalPlace } from './portal-place.js';
import { ProcedureQr } from './procedure-qr.js';
import { RenderSlip } from './render-slip.js';
import { OpenSubmission } from './submission/open-submission.js';
import { RenderSubmission } from './submission/render-submission.js';
import { TrackingQr } from './tracking-qr.js';

const OFFERED = [CheckPaper, OpenBlankForm, OpenDossierDocument, OpenSlip, OpenSubmission, ProcedureQr, RenderSlip, RenderSubmission, TrackingQr];

/** Papers of dossiers: slips, copies of submissions, and the right to open files; forms to be filled by hand. */
@Module({ imports: [CatalogueModule, DocumentsModule, DossiersModule], providers: [PortalPlace, ...OFFERED], exports: OFFERED })
export class PapersModule {}
