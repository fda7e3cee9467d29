import { Test, type TestingModule } from '@nestjs/testing';
import type { StaffRole } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';
import { Database, FixedClock, PlatformModule, readConfig, UnitOfWork } from '../../platform/index.js';
import { createEmptyCopy, dropTestDatabase } from '../../platform/testing/index.js';
import { Agencies, CreateStaff, IdentityModule, UsePasswordLink } from '../index.js';
import { raiseAgenciesRevision } from '../agencies.repository.js';

/** Password of every person made here. */
export const TEST_PASSWORD = 'gạch-mưa-rào-47';

/** Who is made and for what. */
export interface StaffInput {
  loginName: string;
  roles: readonly { role: StaffRole; agencyId: string }[];
  email?: string;
}

/** The identity feature on a database of its own, with a clock that stands still and a small tree of agencies. */
export class IdentityHarness {
  /** city ⊃ ward ⊃ desk, city ⊃ office. */
  readonly agencyIds: Record<'city' | 'ward' | 'desk' | 'office', string> = {
    city: '',
    ward: '',
    desk: '',
    office: '',
  };

  private constructor(
    private readonly module: TestingModule,
    private readonly url: string,
    readonly clock: FixedClock,
  ) {}

  static async start(at = '2026-04-16T09:00:00+07:00'): Promise<IdentityHarness> {
    const url = await createEmptyCopy();
    const clock = new FixedClock(at);
    const config = readConfig({ DATABASE_URL: url, DATABASE_POOL: '5' });
    const platform = PlatformModule.forRoot({ config, applicationName: 'motcua identity spec', clock });
    const module = await Test.createTestingModule({ imports: [platform, IdentityModule] }).compile();
    const harness = new IdentityHarness(module, url, clock);
    await harness.makeAgencies();
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

  /** An administrator of an agency, without an account of his own. */
  administratorOf(agency: keyof IdentityHarness['agencyIds']): Actor {
    return {
      kind: 'STAFF',
      id: '01900000-0000-7000-8000-000000000001',
      grants: [{ role: 'ADMINISTRATOR', agencyId: this.agencyIds[agency] }],
    };
  }

  /** A staff account with {@link TEST_PASSWORD}. @returns its id */
  async staff({ loginName, roles, email }: StaffInput): Promise<string> {
    const always = { validFrom: null, validTo: null, covers: null };
    const { account, setPassword } = await this.get(CreateStaff).run(this.administratorOf('city'), {
      loginName,
      fullName: `Người ${loginName}`,
      position: null,
      email: email ?? null,
      phone: null,
      roles: roles.map((role) => ({ ...role, ...always })),
    });
    await this.get(UsePasswordLink).run({ token: tokenOf(setPassword.path), newPassword: TEST_PASSWORD });
    return account.id;
  }

  async stop(): Promise<void> {
    await this.module.close();
    await dropTestDatabase(this.url);
  }

  private async makeAgencies(): Promise<void> {
    const rows = [
      ['city', 'H24', 'PROVINCE', null],
      ['ward', 'H24.31', 'COMMUNE', 'city'],
      ['desk', 'H24.31.1', 'CENTER', 'ward'],
      ['office', 'H24.15', 'DEPARTMENT', 'city'],
    ] as const;
    await this.unitOfWork.run(async (tx) => {
      for (const [key, code, kind, parent] of rows) {
        const [row] = await tx.query<{ id: string }>(
          'insert into agency (code, name, kind, parent_id) values ($1, $2, $3, $4) returning id',
          [code, `Cơ quan ${key}`, kind, parent && this.agencyIds[parent]],
        );
        this.agencyIds[key] = row?.id ?? '';
      }
      await raiseAgenciesRevision(tx, this.clock.date());
    });
    this.get(Agencies).expire();
  }
}

/** The token within the path of a one-time link. */
export function tokenOf(path: string): string {
  return path.split('#')[1] ?? '';
}

/** The code of the refusal that `work` ends with. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code);
    throw error;
  }
  return 'none';
}
