import { Module } from '@nestjs/common';
import { NotificationsModule } from '@motcua/backend/notifications';
import { AlertsController } from './alerts.controller.js';
import { DemoMailboxController } from './demo-mailbox.controller.js';
import { MailAdminController } from './mail-admin.controller.js';
import { NoticesController } from './notices.controller.js';

@Module({ imports: [NotificationsModule], controllers: [NoticesController, AlertsController, MailAdminController, DemoMailboxController] })
export class NotificationsApiModule {}
