import { Module } from '@nestjs/common';
import { PapersModule } from '@motcua/backend/papers';
import { DocumentContentController } from './document-content.controller.js';
import { FileAnswers } from './file-answers.js';
import { PapersController } from './papers.controller.js';

@Module({ imports: [PapersModule], controllers: [PapersController, DocumentContentController], providers: [FileAnswers] })
export class PapersApiModule {}
