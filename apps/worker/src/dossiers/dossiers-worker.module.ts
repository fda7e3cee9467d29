import { Module } from '@nestjs/common';
import { DossiersModule } from '@motcua/backend/dossiers';
import { SweepDraftsProcessor } from './sweep-drafts.processor.js';

/** What the worker does for dossiers by itself; the effects of acts belong to the features above. */
@Module({ imports: [DossiersModule], providers: [SweepDraftsProcessor] })
export class DossiersWorkerModule {}
