import { Module } from '@nestjs/common';
import { DocumentsModule } from '../documents/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { OpenDossierDocument } from './open-dossier-document.js';
import { OpenSlip } from './open-slip.js';
import { PortalPlace } from './portal-place.js';
import { RenderSlip } from './render-slip.js';
import { OpenSubmission } from './submission/open-submission.js';
import { RenderSubmission } from './submission/render-submission.js';
import { TrackingQr } from './tracking-qr.js';

const OFFERED = [OpenDossierDocument, OpenSlip, OpenSubmission, RenderSlip, RenderSubmission, TrackingQr];

/** Papers of dossiers: slips, copies of submissions, and the right to open files. */
@Module({ imports: [DocumentsModule, DossiersModule], providers: [PortalPlace, ...OFFERED], exports: OFFERED })
export class PapersModule {}
