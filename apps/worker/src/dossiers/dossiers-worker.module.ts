import { Module } from '@nestjs/common';
import { DossiersModule } from '@motcua/backend/dossiers';
import { ExportQueueProcessor } from './export-queue.processor.js';
import { PassConfirmationsProcessor } from './pass-confirmations.processor.js';
import { SweepDeskWorkProcessor } from './sweep-desk-work.processor.js';
import { SweepDraftsProcessor } from './sweep-drafts.processor.js';

/** What the worker does for dossiers by itself; the effects of acts belong to the features above. */
@Module({ imports: [DossiersModule], providers: [ExportQueueProcessor, PassConfirmationsProcessor, SweepDeskWorkProcessor, SweepDraftsProcessor] })
export class DossiersWorkerModule {}
