import { Module } from '@nestjs/common';
import { DocumentsModule } from '@motcua/backend/documents';
import { SweepOrphansProcessor } from './sweep-orphans.processor.js';

@Module({ imports: [DocumentsModule], providers: [SweepOrphansProcessor] })
export class DocumentsWorkerModule {}
