import { z } from 'zod';
import { defineEndpoint } from '../http/endpoint.js';
import { Done } from '../http/paging.js';
import { Id, InstantText, LocalText, PlainDateText, Words } from '../primitives/primitives.js';
import { PERMISSIONS, STAFF_ROLES } from './roles.js';

export const AccountKind = z.enum(['CITIZEN', 'STAFF']);
export type AccountKind = z.infer<typeof AccountKind>;

/** At least ten characters, at most 200; common passwords are refused by the use case. */
export const Password = z.string().min(10).max(200);

export const Address = z.object({
  street: Words(200),
  communeCode: z.string().max(12),
  communeName: Words(100),
  provinceName: Words(100),
});
export type Address = z.infer<typeof Address>;

/** What a person tells once and forms are prefilled with. */
export const Profile = z.object({
  fullName: Words(200).min(2),
  birthDate: PlainDateText.nullable(),
  sex: z.enum(['MALE', 'FEMALE']).nullable(),
  personalId: z.string().regex(/^\d{12}$/).nullable(),
  phone: Words(20).nullable(),
  email: z.email().max(200).nullable(),
  address: Address.nullable(),
});
export type Profile = z.infer<typeof Profile>;

export const RoleGrant = z.object({
  role: z.enum(STAFF_ROLES),
  agencyId: Id,
  agencyName: z.string(),
  validFrom: PlainDateText.nullable(),
  validTo: PlainDateText.nullable(),
  covers: z.array(z.string().min(1).max(64)).min(1).max(200).nullable().default(null)
    .describe('codes of the fields and procedures that the role is held for; null = all'),
});
export type RoleGrant = z.infer<typeof RoleGrant>;

/** Who is signed in; `null` account for a visitor. */
export const Session = z.object({
  account: z
    .object({
      id: Id,
      kind: AccountKind,
      loginName: z.string(),
      fullName: z.string(),
      position: z.string().nullable(),
      roles: z.array(RoleGrant),
      standsInFor: z.array(z.object({ id: Id, name: z.string(), untilDay: PlainDateText })).describe('absent colleagues whose work is done today'),
      permissions: z.array(z.enum(PERMISSIONS)),
      mustChangePassword: z.boolean(),
    })
    .nullable(),
  expiresAt: InstantText.nullable().describe('end of the sign-in when nothing more is done'),
  demo: z.boolean().describe('the demo mailbox and demo accounts exist'),
  installation: z.object({ name: z.string(), provinceName: z.string(), hotline: z.string(), hotlineHours: LocalText }),
});
export type Session = z.infer<typeof Session>;

export const StaffAccount = z.object({
  id: Id,
  loginName: z.string(),
  fullName: z.string(),
  position: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  active: z.boolean(),
  lastSignInAt: InstantText.nullable(),
  roles: z.array(RoleGrant),
  openDossiers: z.int(),
});
export type StaffAccount = z.infer<typeof StaffAccount>;

const RoleGrantWrite = RoleGrant.omit({ agencyName: true });
export const StaffWrite = z.object({
  loginName: z.string().trim().regex(/^[a-z0-9][a-z0-9._-]{2,59}$/),
  fullName: Words(200).min(2),
  position: Words(200).nullable(),
  email: z.email().max(200).nullable(),
  phone: Words(20).nullable(),
  roles: z.array(RoleGrantWrite).max(30),
});
export type StaffWrite = z.infer<typeof StaffWrite>;

const idParams = z.object({ id: Id });
const oneTimeLink = z.object({ path: z.string().describe('address inside the portal, shown once'), expiresAt: InstantText });

export const identityEndpoints = {
  session: defineEndpoint({ method: 'GET', path: '/api/v1/session', response: Session }),
  /** `loginName` is an e-mail, a phone number or a staff login name. */
  signIn: defineEndpoint({
    method: 'POST',
    path: '/api/v1/session',
    body: z.object({ loginName: Words(200).min(1), password: z.string().min(1).max(200), sharedDevice: z.boolean().default(false) }),
    response: Session,
  }),
  signOut: defineEndpoint({ method: 'DELETE', path: '/api/v1/session', response: Done }),
  register: defineEndpoint({
    method: 'POST',
    path: '/api/v1/accounts',
    body: z.object({
      fullName: Words(200).min(2),
      email: z.email().max(200).nullable(),
      phone: Words(20).nullable(),
      password: Password,
      purposeAccepted: z.literal(true),
    }),
    response: Session,
  }),
  profile: defineEndpoint({ method: 'GET', path: '/api/v1/account/profile', response: Profile }),
  saveProfile: defineEndpoint({ method: 'PUT', path: '/api/v1/account/profile', body: Profile, response: Profile }),
  changePassword: defineEndpoint({
    method: 'POST',
    path: '/api/v1/account/password',
    body: z.object({ currentPassword: z.string().max(200), newPassword: Password }),
    response: Done,
  }),
  /** Always answers done, so that nobody learns which accounts exist. */
  requestPasswordReset: defineEndpoint({
    method: 'POST',
    path: '/api/v1/password-resets',
    body: z.object({ loginName: Words(200).min(1) }),
    response: Done,
  }),
  resetPassword: defineEndpoint({
    method: 'POST',
    path: '/api/v1/password-resets/use',
    body: z.object({ token: z.string().min(20).max(200), newPassword: Password }),
    response: Done,
  }),
  /** One-time link of a `--no-demo` start makes the first administrator. */
  firstAdministrator: defineEndpoint({
    method: 'POST',
    path: '/api/v1/administrators/first',
    body: z.object({ token: z.string().min(20).max(200), loginName: StaffWrite.shape.loginName, fullName: Words(200).min(2), password: Password }),
    response: Session,
  }),
  staff: defineEndpoint({
    method: 'GET',
    path: '/api/v1/admin/staff',
    query: z.object({ q: Words(100).optional(), agencyId: Id.optional(), inactive: z.stringbool().default(false) }),
    response: z.object({ items: z.array(StaffAccount) }),
  }),
  createStaff: defineEndpoint({ method: 'POST', path: '/api/v1/admin/staff', body: StaffWrite, response: StaffAccount.extend({ setPassword: oneTimeLink }) }),
  changeStaff: defineEndpoint({ method: 'PUT', path: '/api/v1/admin/staff/:id', params: idParams, body: StaffWrite, response: StaffAccount }),
  setStaffActive: defineEndpoint({ method: 'POST', path: '/api/v1/admin/staff/:id/active', params: idParams, body: z.object({ active: z.boolean() }), response: StaffAccount }),
  /** A one-time link handed over by the administrator: the second way back in besides e-mail; the third is the CLI. */
  staffPasswordLink: defineEndpoint({ method: 'POST', path: '/api/v1/admin/staff/:id/password-link', params: idParams, response: oneTimeLink }),
};
