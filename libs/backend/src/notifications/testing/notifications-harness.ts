import { Test, type TestingModule } from '@nestjs/testing';
import { DossierHarness } from '../../dossiers/testing/index.js';
import {
  JobQueue,
  PlatformModule,
  readConfig,
  saveMailSettings,
  UnitOfWork,
  type Caller,
  type SqlValue,
  type StoredMailSettings,
} from '../../platform/index.js';
import { NotificationsModule } from '../notifications.module.js';
import { TellPeople } from '../tell-people.js';

/** The notifications feature beside a desk of dossiers, on the same database and clock. */
export class NotificationsHarness {
  private constructor(
    readonly desk: DossierHarness,
    private readonly module: TestingModule,
  ) {}

  static async start(environment: Record<string, string> = { DEMO: 'true' }): Promise<NotificationsHarness> {
    const desk = await DossierHarness.start();
    const config = readConfig({ DATABASE_URL: desk.url, DATABASE_POOL: '6', PUBLIC_URL: 'https://dichvucong.example.vn', ...environment });
    const platform = PlatformModule.forRoot({ config, applicationName: 'motcua notifications spec', clock: desk.clock });
    const module = await Test.createTestingModule({ imports: [platform, NotificationsModule] }).compile();
    return new NotificationsHarness(desk, module);
  }

  get<Service>(service: abstract new (...args: never[]) => Service): Service {
    return this.module.get<Service>(service);
  }

  query<Row extends object>(sql: string, params: readonly SqlValue[] = []): Promise<Row[]> {
    return this.desk.database.query<Row>(sql, params);
  }

  /** Runs the handler for every entry of a dossier, as the relay would. */
  async tellAll(code: string): Promise<void> {
    const entries = await this.query<{ id: string }>(
      'select e.id from journal_entry e join dossier d on d.id = e.dossier_id where d.code = $1 order by e.seq',
      [code],
    );
    for (const { id } of entries) await this.get(TellPeople).run({ entryId: id });
  }

  /** Kinds told to an account, oldest first. */
  async toldTo({ accountId }: Caller): Promise<string[]> {
    const rows = await this.query<{ kind: string }>('select kind from notice where account_id = $1 order by at, id', [accountId]);
    return rows.map(({ kind }) => kind);
  }

  /** Mails that were written, oldest first. */
  mails(): Promise<
    { id: string; kind: string; to: string; messageId: string; sentAt: Date | null; attempts: number; lastError: string | null }[]
  > {
    return this.query(
      `select id, kind, to_address as "to", message_id as "messageId", sent_at as "sentAt", attempts, last_error as "lastError"
       from mail_message order by created_at, id`,
    );
  }

  /** Mails go to this server from now on. */
  async useServer(settings: Pick<StoredMailSettings, 'host' | 'port'>): Promise<void> {
    const sender = { fromName: 'Một Cửa', fromAddress: 'no-reply@example.vn' };
    const [anybody] = await this.query<{ id: string }>('select id from account limit 1');
    const by = { accountId: anybody?.id ?? '', at: this.desk.clock.date() };
    await this.get(UnitOfWork).run((tx) =>
      saveMailSettings(tx, { mode: 'SMTP', secure: false, user: '', password: '', ...sender, ...settings }, by),
    );
  }

  /** Forgets what was told, sent, reminded and queued; dossiers stay. */
  async forget(): Promise<void> {
    await this.query('truncate notice, mail_message, demo_mail, reminder, handler_done');
    for (const queue of this.get(JobQueue).all()) await queue.obliterate({ force: true });
  }

  async stop(): Promise<void> {
    await this.module.close();
    await this.desk.stop();
  }
}
