import { Module } from '@nestjs/common';
import { PapersModule } from '@motcua/backend/papers';
import { BlankFormsController } from './blank-forms.controller.js';
import { DocumentContentController } from './document-content.controller.js';
import { FileAnswers } from './file-answers.js';
import { PapersController } from './papers.controller.js';

@Module({ imports: [PapersModule], controllers: [BlankFormsController, PapersController, DocumentContentController], providers: [FileAnswers] })
export class PapersApiModule {}
