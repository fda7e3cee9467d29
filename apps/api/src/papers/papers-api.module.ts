import { Module } from '@nestjs/common';
import { PapersModule } from '@motcua/backend/papers';
import { BlankFormsController } from './blank-forms.controller.js';
import { DocumentContentController } from './document-content.controller.js';
import { FileOrdersController } from './file-orders.controller.js';
import { FileAnswers } from './file-answers.js';
import { PaperProofsController } from './paper-proofs.controller.js';
import { PapersController } from './papers.controller.js';
import { TemplatesController } from './templates.controller.js';

@Module({
  imports: [PapersModule],
  controllers: [
    BlankFormsController,
    FileOrdersController,
    PaperProofsController,
    PapersController,
    TemplatesController,
    DocumentContentController,
  ],
  providers: [FileAnswers],
})
export class PapersApiModule {}
