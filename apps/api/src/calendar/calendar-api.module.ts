import { Module } from '@nestjs/common';
import { CalendarModule } from '@motcua/backend/calendar';
import { DossiersModule } from '@motcua/backend/dossiers';
import { CalendarAdminController } from './calendar-admin.controller.js';
import { CalendarController } from './calendar.controller.js';
import { RecountController } from './recount.controller.js';

@Module({ imports: [CalendarModule, DossiersModule], controllers: [CalendarController, CalendarAdminController, RecountController] })
export class CalendarApiModule {}
