import { Module } from '@nestjs/common';
import { PapersModule } from '@motcua/backend/papers';
import { RenderIssuedSlipsProcessor } from './render-issued-slips.processor.js';
import { RenderSlipProcessor } from './render-slip.processor.js';
import { RenderSubmissionProcessor } from './render-submission.processor.js';
import { WarmPrinter } from './warm-printer.js';

@Module({ imports: [PapersModule], providers: [RenderIssuedSlipsProcessor, RenderSlipProcessor, RenderSubmissionProcessor, WarmPrinter] })
export class PapersWorkerModule {}
