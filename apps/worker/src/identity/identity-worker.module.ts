import { Module } from '@nestjs/common';
import { IdentityModule } from '@motcua/backend/identity';
import { SweepEndedAccessProcessor } from './sweep-ended-access.processor.js';

@Module({ imports: [IdentityModule], providers: [SweepEndedAccessProcessor] })
export class IdentityWorkerModule {}
