import { Module } from '@nestjs/common';
import { StatisticsModule } from '@motcua/backend/statistics';
import { PublicStatisticsController } from './public-statistics.controller.js';
import { StatisticsController } from './statistics.controller.js';

@Module({ imports: [StatisticsModule], controllers: [StatisticsController, PublicStatisticsController] })
export class StatisticsApiModule {}
