import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import type { DossierActBody, ProcedureCase, ProcedureContent, StaffRole } from '@motcua/contracts';
import { ROLE_PERMISSIONS } from '@motcua/contracts';
import { A_WORKING_MORNING, aDraft, anIntake, aProcedureCase, aProcedureContent } from '@motcua/testing';
import { loadCalendar } from '../../calendar/index.js';
import { Database, FixedClock, PlatformModule, readConfig, UnitOfWork, type Caller } from '../../platform/index.js';
import { createEmptyCopy, dropTestDatabase } from '../../platform/testing/index.js';
import { ApplyAct, CreateDraft, DossiersModule, SaveDraft, SubmitDossier, TakeInDossier, type ActDone } from '../index.js';

/** The dossiers feature on a database of its own, with a clock that stands still, a city with two wards and their people. */
export class DossierHarness {
  readonly agencyIds: Record<'city' | 'ward' | 'otherWard', string> = { city: '', ward: '', otherWard: '' };
  readonly procedureCode = '1.001193';
  private people = 0;

  private constructor(
    private readonly module: TestingModule,
    readonly url: string,
    readonly clock: FixedClock,
  ) {}

  static async start(options: { at?: string; pool?: number } = {}): Promise<DossierHarness> {
    const url = await createEmptyCopy();
    const clock = new FixedClock(options.at ?? A_WORKING_MORNING);
    const config = readConfig({ DATABASE_URL: url, DATABASE_POOL: String(options.pool ?? 8) });
    const platform = PlatformModule.forRoot({ config, applicationName: 'motcua dossiers spec', clock });
    const module = await Test.createTestingModule({ imports: [platform, DossiersModule] }).compile();
    const harness = new DossierHarness(module, url, clock);
    await harness.makeAgencies();
    await harness.unitOfWork.run((tx) => loadCalendar(tx, clock.date()));
    await harness.database.query(`insert into field (code, name) values ('HT', 'Hộ tịch')`);
    await harness.procedure(harness.procedureCode);
    return harness;
  }

  get<Service>(service: abstract new (...args: never[]) => Service): Service {
    return this.module.get<Service>(service);
  }

  get database(): Database {
    return this.module.get(Database);
  }

  get unitOfWork(): UnitOfWork {
    return this.module.get(UnitOfWork);
  }

  async stop(): Promise<void> {
    await this.module.close();
    await dropTestDatabase(this.url);
  }

  /** Publishes a procedure with one case; a second time under the same code a new version. */
  async procedure(code: string, over: { content?: Partial<ProcedureContent>; case?: Partial<ProcedureCase> } = {}): Promise<string> {
    const content = aProcedureContent(over.content);
    const definition = aProcedureCase(over.case);
    await this.database.query('insert into procedure (code) values ($1) on conflict do nothing', [code]);
    await this.database.query(
      `update procedure_version v set state = 'RETIRED' from procedure p where p.id = v.procedure_id and p.code = $1 and v.state = 'PUBLISHED'`,
      [code],
    );
    const [version] = await this.database.query<{ id: string }>(
      `insert into procedure_version (procedure_id, version_no, state, name, field_code, online_level, service_scope, content, content_hash, published_at)
       select id, (select count(*) + 1 from procedure_version where procedure_id = p.id), 'PUBLISHED', $2, $3, $4, $5, $6, 'test', now()
       from procedure p where code = $1 returning id`,
      [code, content.name, content.fieldCode, content.onlineLevel, content.serviceScope, JSON.stringify(content)],
    );
    await this.database.query('insert into procedure_case (version_id, key, ordinal, definition) values ($1, $2, 1, $3)', [
      version?.id,
      definition.key,
      JSON.stringify(definition),
    ]);
    await this.database.query('update catalogue_revision set revision = revision + 1');
    return version?.id ?? '';
  }

  /** A citizen with an account. */
  async citizen(fullName = 'Trần Văn Nam'): Promise<Caller> {
    this.people += 1;
    const [row] = await this.database.query<{ id: string }>(
      `insert into account (kind, login_name, email, full_name) values ('CITIZEN', null, $1, $2) returning id`,
      [`nguoi${this.people}@example.vn`, fullName],
    );
    return { accountId: row?.id ?? '', kind: 'CITIZEN', fullName, grants: [], permissions: ['own-dossiers', 'account', 'dossier.act'] };
  }

  /** An officer with roles; by default for the ward. */
  async officer(roles: StaffRole | readonly StaffRole[], agency: keyof DossierHarness['agencyIds'] = 'ward'): Promise<Caller> {
    this.people += 1;
    const fullName = `Cán bộ ${this.people}`;
    const [row] = await this.database.query<{ id: string }>(
      `insert into account (kind, login_name, full_name, position) values ('STAFF', $1, $2, 'Chuyên viên') returning id`,
      [`canbo${this.people}`, fullName],
    );
    const grants = [roles].flat().map((role) => ({ role, agencyId: this.agencyIds[agency] }));
    for (const { role, agencyId } of grants) {
      await this.database.query('insert into role_grant (account_id, role, agency_id) values ($1, $2, $3)', [row?.id, role, agencyId]);
    }
    const permissions = [...new Set(grants.flatMap(({ role }) => [...ROLE_PERMISSIONS[role]])), 'dossier.act' as const, 'account' as const];
    return { accountId: row?.id ?? '', kind: 'STAFF', fullName, grants, permissions };
  }

  /** A file uploaded by an account. */
  async document(owner: Caller, name = 'giay-chung-sinh.pdf'): Promise<string> {
    const [row] = await this.database.query<{ id: string }>(
      `insert into document (sha256, size, media_type, name, pages, origin, uploaded_by_id, uploaded_at)
       values ($1, 1234, 'application/pdf', $2, 1, 'UPLOAD', $3, $4) returning id`,
      [randomUUID().replaceAll('-', '').repeat(2), name, owner.accountId, this.clock.date()],
    );
    return row?.id ?? '';
  }

  /** A draft ready to be sent. @returns its id and revision */
  async draft(citizen: Caller, procedureCode = this.procedureCode): Promise<{ id: string; revision: number }> {
    const { id, revision } = await this.get(CreateDraft).run(citizen, { procedureCode, caseKey: 'default', agencyId: this.agencyIds.ward });
    const components = [{ componentKey: 'birth-proof', documentIds: [await this.document(citizen)], notHeld: false }];
    const saved = await this.get(SaveDraft).run(citizen, { draftId: id, patch: aDraft({ baseRevision: revision, components }) });
    return { id, revision: saved.draft.revision };
  }

  /** A dossier sent by a citizen. @returns its code */
  async submitted(citizen: Caller, procedureCode = this.procedureCode): Promise<string> {
    const { id, revision } = await this.draft(citizen, procedureCode);
    const request = { revision, declared: true, consentPurpose: true as const };
    const receipt = await this.get(SubmitDossier).run(citizen, { draftId: id, request, idempotencyKey: randomUUID() });
    return receipt.code;
  }

  /** A dossier taken in at the counter. @returns its code */
  async takenIn(officer: Caller): Promise<string> {
    const request = anIntake({ procedureCode: this.procedureCode, agencyId: this.agencyIds.ward });
    const receipt = await this.get(TakeInDossier).run(officer, { request, idempotencyKey: randomUUID() });
    return receipt.code;
  }

  /** One act with the version that stands, unless the test says another. */
  async act(caller: Caller, code: string, act: DossierActBody, over: { expectedVersion?: number; idempotencyKey?: string } = {}): Promise<ActDone> {
    const expectedVersion = over.expectedVersion ?? (await this.versionOf(code));
    return this.get(ApplyAct).run(caller, { code, act, expectedVersion, idempotencyKey: over.idempotencyKey ?? randomUUID() });
  }

  async versionOf(code: string): Promise<number> {
    const [row] = await this.database.query<{ version: number }>('select version from dossier where code = $1', [code]);
    return row?.version ?? 0;
  }

  /** Rows of a table, for "nothing half-done". */
  async count(table: 'dossier' | 'journal_entry' | 'outbox' | 'idempotency' | 'paper' | 'act_text' | 'number_counter'): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(`select count(*) as n from ${table}`);
    return row?.n ?? 0;
  }

  private async makeAgencies(): Promise<void> {
    const rows = [
      ['city', 'H24', 'PROVINCE', null, 'Thành phố Hải Phòng'],
      ['ward', 'H24.31', 'COMMUNE', 'city', 'Phường Gia Viên'],
      ['otherWard', 'H24.32', 'COMMUNE', 'city', 'Phường Lê Chân'],
    ] as const;
    for (const [key, code, kind, parent, name] of rows) {
      const [row] = await this.database.query<{ id: string }>(
        'insert into agency (code, name, kind, parent_id) values ($1, $2, $3, $4) returning id',
        [code, name, kind, parent && this.agencyIds[parent]],
      );
      this.agencyIds[key] = row?.id ?? '';
    }
  }
}

/** The refusal that `work` ends with, or 'none'. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  return 'none';
}
