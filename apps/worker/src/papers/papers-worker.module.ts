import { Module } from '@nestjs/common';
import { PapersModule } from '@motcua/backend/papers';
import { MakeFileProcessor } from './make-file.processor.js';
import { RenderIssuedSlipsProcessor } from './render-issued-slips.processor.js';
import { RenderSlipProcessor } from './render-slip.processor.js';
import { RenderSubmissionProcessor } from './render-submission.processor.js';
import { WarmPrinter } from './warm-printer.js';

@Module({
  imports: [PapersModule],
  providers: [MakeFileProcessor, RenderIssuedSlipsProcessor, RenderSlipProcessor, RenderSubmissionProcessor, WarmPrinter],
})
export class PapersWorkerModule {}
