/**
 * People, their roles, the agencies they work for, and how they get in.
 *
 * - `Agencies.tree()`: the agency tree in memory; `subtree(id)`, `path(id)`, `byId`, `byCode`, `workingHoursOf` cost no query.
 * - `FindSession.find(token)`: who is behind a session token; `resolveActor(caller)`: how the domain judges him.
 * - `StaffQueries`: officers to choose from, names of accounts, an account as an actor.
 * - The other classes are use cases: one act each, named by its verb.
 */
export { IdentityModule } from './identity.module.js';
export { Agencies } from './agencies.js';
export { AgencyTree, isInForce, type AgencyNode } from './agency-tree.js';
export { formerCommunesOf } from './former-communes.js';
export { loadAgencies } from './load-agencies.js';
export { SaveAgency } from './save-agency.js';
export { FindSession, permissionsOf, type LiveSession } from './find-session.js';
export { resolveActor } from './resolve-actor.js';
export { AdministratorScope, type HeldRole } from './staff-scope.js';
export { StaffQueries, type Officer, type StaffFilter } from './staff.queries.js';
export { ArrangeSubstitution } from './substitutions/arrange-substitution.js';
export { Substitutions } from './substitutions/substitutions.queries.js';
export { agenciesLedBy, ledAgencies, leads } from './led-agencies.js';
export { Passwords } from './passwords.js';
export { SignIn, type SignInInput } from './sign-in.js';
export { SignOut } from './sign-out.js';
export { type OpenedSession } from './open-session.js';
export { RegisterCitizen, type RegisterInput } from './register-citizen.js';
export { Profiles } from './profile.js';
export { ChangePassword, type ChangePasswordInput } from './change-password.js';
export { RequestPasswordReset } from './request-password-reset.js';
export { SweepEndedAccess } from './sweep-ended-access.js';
export { UsePasswordLink } from './use-password-link.js';
export { CreateStaff } from './create-staff.js';
export { ChangeStaff } from './change-staff.js';
export { SetStaffActive } from './set-staff-active.js';
export { MakePasswordLink, MakePasswordLinkByOperator } from './make-password-link.js';
export { CreateFirstAdministrator, MakeFirstAdministratorLink, type FirstAdministratorInput } from './first-administrator.js';
export { type OneTimeLink } from './one-time-links.repository.js';
export { communeAgencyCode, DEPARTMENT_CODES, PROVINCE_AGENCY_CODE } from './seed/agencies.js';
