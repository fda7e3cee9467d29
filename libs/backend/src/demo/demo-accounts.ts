import { DEMO_ACCOUNTS, DEMO_PASSWORD, type Profile, type StaffRole } from '@motcua/contracts';
import { permissionsOf, type Passwords } from '../identity/index.js';
import type { Caller, Tx } from '../platform/index.js';
import { FURTHER_OFFICERS, OFFICER_POSITIONS } from './demo-people.js';

/** An office of the demo with those who work there, by role. */
export interface DemoOffice {
  agencyId: string;
  officer(role: StaffRole): Caller;
  /** Further officers who appraise. */
  appraisers: readonly Caller[];
}

/** Who acts in the demo. */
export interface DemoAccounts {
  citizens: readonly Caller[];
  offices: readonly DemoOffice[];
  /** Administers the catalogue of the city. */
  catalogueOffice: Caller;
}

interface NewAccount {
  kind: 'CITIZEN' | 'STAFF';
  loginName: string | null;
  email: string | null;
  phone: string | null;
  fullName: string;
  position: string | null;
  profile: Partial<Profile>;
  roles: readonly StaffRole[];
  agencyId: string | null;
}

const INSERT = `insert into account (kind, login_name, email, phone, full_name, position, profile, password_hash, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`;
const GRANT = 'insert into role_grant (account_id, role, agency_id) select $1, role, $3 from unnest($2::text[]) as role';

async function makeAccount(tx: Tx, account: NewAccount, by: { passwordHash: string; at: Date }): Promise<Caller> {
  const { kind, loginName, email, phone, fullName, position, profile, roles, agencyId } = account;
  const [row] = await tx.query<{ id: string }>(INSERT, [
    kind,
    loginName,
    email,
    phone,
    fullName,
    position,
    profile,
    by.passwordHash,
    by.at,
  ]);
  if (!row) throw new Error('insert returned no row');
  if (agencyId) await tx.execute(GRANT, [row.id, [...roles], agencyId]);
  const grants = agencyId ? roles.map((role) => ({ role, agencyId })) : [];
  return { accountId: row.id, kind, fullName, grants, permissions: permissionsOf(kind, roles) };
}

const staff = (
  loginName: string,
  fullName: string,
  place: { position: string; roles: readonly StaffRole[]; agencyId: string },
): NewAccount => ({
  kind: 'STAFF',
  loginName,
  email: null,
  phone: null,
  fullName,
  profile: {},
  ...place,
});

function officeOf(agencyId: string, callers: readonly Caller[]): DemoOffice {
  const withRole = (role: StaffRole) => callers.filter(({ grants }) => grants.some((grant) => grant.role === role));
  return {
    agencyId,
    appraisers: withRole('PROCESSING_OFFICER'),
    officer: (role) => {
      const [first] = withRole(role);
      if (!first) throw new Error(`nobody has the role ${role} in this office of the demo`);
      return first;
    },
  };
}

interface Places {
  cityId: string;
  mainOfficeId: string;
  furtherOffices: readonly { id: string; word: string }[];
}

/** The office of the printed accounts: one person for each role, and a second appraiser for hand-overs. */
async function makeMainOffice(tx: Tx, agencyId: string, by: { passwordHash: string; at: Date }): Promise<DemoOffice> {
  const callers: Caller[] = [];
  for (const { loginName, fullName, part } of DEMO_ACCOUNTS) {
    if (!(part in OFFICER_POSITIONS)) continue;
    const role = part as keyof typeof OFFICER_POSITIONS;
    callers.push(await makeAccount(tx, staff(loginName, fullName, { position: OFFICER_POSITIONS[role], roles: [role], agencyId }), by));
  }
  const second = { position: 'Chuyên viên phòng Kinh tế', roles: ['PROCESSING_OFFICER'] as const, agencyId };
  callers.push(await makeAccount(tx, staff('chuyenvien2', 'Lý Phương Linh', second), by));
  return officeOf(agencyId, callers);
}

async function makeFurtherOffice(
  tx: Tx,
  office: { id: string; word: string },
  by: { passwordHash: string; at: Date },
): Promise<DemoOffice> {
  const callers: Caller[] = [];
  for (const { loginName, fullName, position, roles } of FURTHER_OFFICERS) {
    callers.push(await makeAccount(tx, staff(`${loginName}.${office.word}`, fullName, { position, roles, agencyId: office.id }), by));
  }
  return officeOf(office.id, callers);
}

/** @returns who administers the catalogue */
async function makeCityStaff(tx: Tx, cityId: string, by: { passwordHash: string; at: Date }): Promise<Caller> {
  const roles = { MANAGER: ['MANAGER'], ADMINISTRATOR: ['ADMINISTRATOR', 'CATALOGUE_ADMINISTRATOR', 'OPERATOR'] } as const;
  const positions = { MANAGER: 'Văn phòng UBND thành phố', ADMINISTRATOR: 'Quản trị hệ thống' } as const;
  let administrator: Caller | undefined;
  for (const { loginName, fullName, part } of DEMO_ACCOUNTS) {
    if (part !== 'MANAGER' && part !== 'ADMINISTRATOR') continue;
    const place = { position: positions[part], roles: roles[part], agencyId: cityId };
    const made = await makeAccount(tx, staff(loginName, fullName, place), by);
    if (part === 'ADMINISTRATOR') administrator = made;
  }
  if (!administrator) throw new Error('the demo has no administrator');
  return administrator;
}

const NAM: Profile = {
  fullName: 'Nguyễn Văn Nam',
  birthDate: '1990-05-12',
  sex: 'MALE',
  personalId: '031090000031',
  phone: '0912345678',
  email: 'nam@demo.motcua.vn',
  address: { street: '12 Cát Dài', communeCode: '11383', communeName: 'Phường Lê Chân', provinceName: 'Hải Phòng' },
};

/** Makes everybody with the one demo password. */
export async function makeDemoAccounts(tx: Tx, places: Places, make: { passwords: Passwords; at: Date }): Promise<DemoAccounts> {
  const by = { passwordHash: await make.passwords.hash(DEMO_PASSWORD), at: make.at };
  const citizen = { kind: 'CITIZEN', loginName: null, position: null, roles: [], agencyId: null } as const;
  const { email, phone, fullName } = NAM;
  const nam = await makeAccount(tx, { ...citizen, email, phone, fullName, profile: NAM }, by);
  const hoa = await makeAccount(tx, { ...citizen, email: 'hoa@demo.motcua.vn', phone: null, fullName: 'Lê Thị Hoa', profile: {} }, by);
  const catalogueOffice = await makeCityStaff(tx, places.cityId, by);
  const offices = [await makeMainOffice(tx, places.mainOfficeId, by)];
  for (const office of places.furtherOffices) offices.push(await makeFurtherOffice(tx, office, by));
  return { citizens: [nam, hoa], offices, catalogueOffice };
}
