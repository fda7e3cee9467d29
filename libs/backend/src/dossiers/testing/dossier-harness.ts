import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import type { DossierActBody, StaffRole } from '@motcua/contracts';
import { ROLE_PERMISSIONS } from '@motcua/contracts';
import { A_WORKING_MORNING, aDraft, anIntake } from '@motcua/testing';
import { loadCalendar } from '../../calendar/index.js';
import { Database, FixedClock, PlatformModule, readConfig, UnitOfWork, type Caller } from '../../platform/index.js';
import { createEmptyCopy, dropTestDatabase } from '../../platform/testing/index.js';
import { ApplyAct, CreateDraft, DossiersModule, SaveDraft, SubmitDossier, TakeInDossier, type ActDone } from '../index.js';
import { insertAgencies, insertDocument, insertProcedure, insertStaff, type ProcedureOver, type TestAgency } from './insert.js';

/** The dossiers feature on a database of its own, with a clock that stands still, a city with two wards and their people. */
export class DossierHarness {
  readonly agencyIds: Record<TestAgency, string> = { city: '', ward: '', otherWard: '' };
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
    Object.assign(harness.agencyIds, await insertAgencies(harness.database));
    await harness.unitOfWork.run((tx) => loadCalendar(tx, clock.date()));
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
  procedure(code: string, over: ProcedureOver = {}): Promise<string> {
    return insertProcedure(this.database, code, over);
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
  async officer(roles: StaffRole | readonly StaffRole[], agency: TestAgency = 'ward'): Promise<Caller> {
    this.people += 1;
    const fullName = `Cán bộ ${this.people}`;
    const held = [roles].flat();
    const agencyId = this.agencyIds[agency];
    const accountId = await insertStaff(this.database, { loginName: `canbo${this.people}`, fullName, roles: held, agencyId });
    const grants = held.map((role) => ({ role, agencyId }));
    const permissions = [...new Set(grants.flatMap(({ role }) => [...ROLE_PERMISSIONS[role]])), 'dossier.act' as const, 'account' as const];
    return { accountId, kind: 'STAFF', fullName, grants, permissions };
  }

  /** A file uploaded by an account. */
  document(owner: Caller, name = 'giay-chung-sinh.pdf'): Promise<string> {
    const mediaType = name.endsWith('.jpg') ? 'image/jpeg' : 'application/pdf';
    return insertDocument(this.database, { accountId: owner.accountId, at: this.clock.date(), name, mediaType });
  }

  /** A draft ready to be sent. @returns its id and revision */
  async draft(citizen: Caller, procedureCode = this.procedureCode, agency: TestAgency = 'ward'): Promise<{ id: string; revision: number }> {
    const { id, revision } = await this.get(CreateDraft).run(citizen, {
      procedureCode,
      caseKey: 'default',
      agencyId: this.agencyIds[agency],
    });
    const components = [{ componentKey: 'birth-proof', documentIds: [await this.document(citizen)], notHeld: false }];
    const saved = await this.get(SaveDraft).run(citizen, { draftId: id, patch: aDraft({ baseRevision: revision, components }) });
    return { id, revision: saved.draft.revision };
  }

  /** A dossier sent by a citizen. @returns its code */
  async submitted(citizen: Caller, procedureCode = this.procedureCode, agency: TestAgency = 'ward'): Promise<string> {
    const { id, revision } = await this.draft(citizen, procedureCode, agency);
    const request = { revision, declared: true, consentPurpose: true as const };
    const receipt = await this.get(SubmitDossier).run(citizen, { draftId: id, request, idempotencyKey: randomUUID() });
    return receipt.code;
  }

  /** A dossier taken in at the counter. @returns its code */
  async takenIn(officer: Caller, procedureCode = this.procedureCode): Promise<string> {
    const request = anIntake({ procedureCode, agencyId: this.agencyIds.ward });
    const receipt = await this.get(TakeInDossier).run(officer, { request, idempotencyKey: randomUUID() });
    return receipt.code;
  }

  /** One act with the version that stands. */
  act(caller: Caller, code: string, act: DossierActBody): Promise<ActDone> {
    return this.attempt(caller, { code, act });
  }

  /** One act with the version and the key that the test is about. */
  async attempt(
    caller: Caller,
    of: { code: string; act: DossierActBody; expectedVersion?: number; idempotencyKey?: string },
  ): Promise<ActDone> {
    const { code, act, expectedVersion = await this.versionOf(code), idempotencyKey = randomUUID() } = of;
    return this.get(ApplyAct).run(caller, { code, act, expectedVersion, idempotencyKey });
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
