import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { MailSettings } from '@motcua/contracts';
import { AdministratorScope, Agencies, resolveActor } from '../identity/index.js';
import {
  Audit,
  Clock,
  CONFIG,
  readMailSettings,
  saveMailSettings,
  SmtpTransport,
  UnitOfWork,
  type Caller,
  type Config,
  type StoredMailSettings,
} from '../platform/index.js';
import { insertDemoMail } from './mails.repository.js';

/** What an administrator sends; a password of null keeps the stored one. */
export type MailSettingsWrite = Omit<MailSettings, 'passwordSet'> & { password: string | null };

/** How this installation sends mail, set and tried out by an administrator of the whole installation. */
@Injectable()
export class AdministerMail {
  constructor(
    private readonly agencies: Agencies,
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The settings without the password. @throws DomainError 'access.forbidden' */
  async read(caller: Caller): Promise<MailSettings> {
    await this.requireWhole(caller);
    return this.work.run(async (tx) => withoutPassword(await readMailSettings(tx, this.config)));
  }

  /** Keeps the settings; the change is audited, the password stands nowhere else. @throws DomainError 'access.forbidden' */
  async save(caller: Caller, write: MailSettingsWrite): Promise<MailSettings> {
    await this.requireWhole(caller);
    const at = this.clock.date();
    return this.work.run(async (tx) => {
      const { password } = await readMailSettings(tx, this.config);
      const settings: StoredMailSettings = { ...write, password: write.password ?? password };
      await saveMailSettings(tx, settings, { accountId: caller.accountId, at });
      const { mode, host, port } = settings;
      await this.audit.record(tx, {
        at,
        accountId: caller.accountId,
        action: 'mail.settings',
        objectKind: 'installation',
        objectId: 'mail',
        data: { mode, host, port },
      });
      return withoutPassword(settings);
    });
  }

  /** Sends one mail now by the saved settings. @throws DomainError 'mail.not-sent' {stage, reply}, 'access.forbidden' */
  async test(caller: Caller, to: string): Promise<{ messageId: string }> {
    await this.requireWhole(caller);
    const messageId = `<test.${randomUUID()}@${new URL(this.config.publicUrl).hostname}>`;
    const letter = { messageId, to, ...testLetter(this.config) };
    const settings = await this.work.run((tx) => readMailSettings(tx, this.config));
    if (settings.mode === 'SMTP') await new SmtpTransport(settings).send(letter);
    else await this.work.run((tx) => insertDemoMail(tx, { ...letter, at: this.clock.date() }));
    return { messageId };
  }

  private async requireWhole(caller: Caller): Promise<void> {
    new AdministratorScope(await this.agencies.tree(), resolveActor(caller)).requireWhole();
  }
}

function withoutPassword({ password, ...settings }: StoredMailSettings): MailSettings {
  return { ...settings, passwordSet: password.length > 0 };
}

const testLetter = ({ installation, publicUrl }: Config): { subject: string; text: string } => ({
  subject: `Thư thử từ ${installation.name}`,
  text: `Thư này cho biết cổng gửi được thư.\nThis mail shows that the portal can send mail.\n\n${publicUrl}\n`,
});
