import { Module } from '@nestjs/common';
import { NotificationsModule } from '@motcua/backend/notifications';
import { QueueMailsProcessor } from './queue-mails.processor.js';
import { RemindProcessor } from './remind.processor.js';
import { SendMailProcessor } from './send-mail.processor.js';
import { TellPeopleProcessor } from './tell-people.processor.js';
import { WatchIdleProcessor } from './watch-idle.processor.js';

@Module({
  imports: [NotificationsModule],
  providers: [QueueMailsProcessor, RemindProcessor, SendMailProcessor, TellPeopleProcessor, WatchIdleProcessor],
})
export class NotificationsWorkerModule {}
