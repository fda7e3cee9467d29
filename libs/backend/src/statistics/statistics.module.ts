import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { IdentityModule } from '../identity/index.js';
import { AdvanceCounters } from './advance-counters.js';
import { Breakdowns } from './breakdown.queries.js';
import { DossiersBehindFigures } from './dossiers-behind.queries.js';
import { Figures } from './figures.queries.js';
import { PublicFigures } from './levels.queries.js';
import { VerifyCounters } from './verify-counters.js';

const SERVICES = [AdvanceCounters, Figures, Breakdowns, DossiersBehindFigures, PublicFigures, VerifyCounters];

/** Figures from counters that the worker keeps from the journal. */
@Module({ imports: [IdentityModule, CalendarModule], providers: SERVICES, exports: SERVICES })
export class StatisticsModule {}
