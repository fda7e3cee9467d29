import { Module } from '@nestjs/common';
import { StatisticsModule } from '@motcua/backend/statistics';
import { CatchUpProcessor } from './catch-up.processor.js';
import { CountEntryProcessor } from './count-entry.processor.js';

@Module({ imports: [StatisticsModule], providers: [CountEntryProcessor, CatchUpProcessor] })
export class StatisticsWorkerModule {}
