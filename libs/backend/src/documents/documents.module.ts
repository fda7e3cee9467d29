import { Module } from '@nestjs/common';
import { CompleteUpload } from './complete-upload.js';
import { StoreRendered } from './store-rendered.js';
import { SweepOrphans } from './sweep-orphans.js';
import { Uploads } from './uploads.js';

const SERVICES = [Uploads, CompleteUpload, StoreRendered, SweepOrphans];

/** Files: resumable uploads, checked by content, stored once by hash. */
@Module({ providers: SERVICES, exports: SERVICES })
export class DocumentsModule {}
