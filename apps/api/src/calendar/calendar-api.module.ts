import { Module } from '@nestjs/common';
import { CalendarModule } from '@motcua/backend/calendar';
import { CalendarAdminController } from './calendar-admin.controller.js';
import { CalendarController } from './calendar.controller.js';

@Module({ imports: [CalendarModule], controllers: [CalendarController, CalendarAdminController] })
export class CalendarApiModule {}
