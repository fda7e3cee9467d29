/**
 * What people are told, each thing once.
 *
 * - `TellPeople.run(entry)`: notices and letters after an act; `Remind`: due moments that come near or passed.
 * - `SendMail.run(id)`, `MailRoom`: stored mails on their way out; any feature may insert a `mail_message` row of a kind in
 *   `ACCOUNT_LETTERS`, it is queued within seconds.
 * - `Notices`: the bell; `AdministerMail`: settings and a test mail; `DemoMailbox`: what a demo would have sent.
 * - `AdministerAlerts`: the ladder of alerts that `Remind` climbs; `Interventions`: what waits for a head to step in.
 * - Jobs: `tellPeople`, `sendMail`, `queueMails`, `remind`, `watchIdle`.
 */
export { NotificationsModule } from './notifications.module.js';
export { AdministerAlerts, type LadderWish } from './alerts/administer-alerts.js';
export { Interventions } from './alerts/interventions.js';
export { AdministerMail, type MailSettingsWrite } from './administer-mail.js';
export { DemoMailbox } from './demo-mailbox.js';
export { MailRoom } from './mail-room.js';
export { Notices } from './notices.js';
export { Remind } from './reminders/remind.js';
export { SendMail } from './send-mail.js';
export { TellPeople } from './tell-people.js';
export { ACCOUNT_LETTERS, DOSSIER_LETTERS } from './letters/letter-data.js';
export { queueMails, remind, sendMail, tellPeople, watchIdle } from './notifications.jobs.js';
