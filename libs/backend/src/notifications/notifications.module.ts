import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/index.js';
import { DossiersModule } from '../dossiers/index.js';
import { IdentityModule } from '../identity/index.js';
import { AdministerAlerts } from './alerts/administer-alerts.js';
import { Interventions } from './alerts/interventions.js';
import { AdministerMail } from './administer-mail.js';
import { Correspondent } from './correspondent.js';
import { DemoMailbox } from './demo-mailbox.js';
import { MailRoom } from './mail-room.js';
import { Notices } from './notices.js';
import { Recipients } from './recipients.js';
import { FindDue } from './reminders/find-due.js';
import { Remind } from './reminders/remind.js';
import { TellReminders } from './reminders/tell-reminders.js';
import { SendMail } from './send-mail.js';
import { TellPeople } from './tell-people.js';

const INSIDE = [Correspondent, Recipients, FindDue, TellReminders];
const OFFERED = [AdministerAlerts, AdministerMail, DemoMailbox, Interventions, MailRoom, Notices, Remind, SendMail, TellPeople];

/** What people are told: in the portal, by mail, and in time. */
@Module({ imports: [CalendarModule, DossiersModule, IdentityModule], providers: [...INSIDE, ...OFFERED], exports: OFFERED })
export class NotificationsModule {}
