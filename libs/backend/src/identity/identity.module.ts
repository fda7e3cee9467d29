import { Module } from '@nestjs/common';
import { AdministerStaff } from './administer-staff.js';
import { ArrangeSubstitution } from './substitutions/arrange-substitution.js';
import { Substitutions } from './substitutions/substitutions.queries.js';
import { Agencies } from './agencies.js';
import { ChangePassword } from './change-password.js';
import { ChangeStaff } from './change-staff.js';
import { CreateStaff } from './create-staff.js';
import { FindSession } from './find-session.js';
import { CreateFirstAdministrator, MakeFirstAdministratorLink } from './first-administrator.js';
import { MakePasswordLink, MakePasswordLinkByOperator } from './make-password-link.js';
import { OpenSession } from './open-session.js';
import { Passwords } from './passwords.js';
import { Profiles } from './profile.js';
import { RegisterCitizen } from './register-citizen.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { SaveAgency } from './save-agency.js';
import { SetPassword } from './set-password.js';
import { SetStaffActive } from './set-staff-active.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { StaffQueries } from './staff.queries.js';
import { SweepEndedAccess } from './sweep-ended-access.js';
import { UsePasswordLink } from './use-password-link.js';

const INSIDE = [AdministerStaff, OpenSession, SetPassword, SignInAttempts];
const OFFERED = [
  Agencies,
  ArrangeSubstitution,
  ChangePassword,
  ChangeStaff,
  CreateFirstAdministrator,
  CreateStaff,
  FindSession,
  MakeFirstAdministratorLink,
  MakePasswordLink,
  MakePasswordLinkByOperator,
  Passwords,
  Profiles,
  RegisterCitizen,
  RequestPasswordReset,
  SaveAgency,
  SetStaffActive,
  SignIn,
  SignOut,
  StaffQueries,
  Substitutions,
  SweepEndedAccess,
  UsePasswordLink,
];

/** People, roles, agencies and sign-ins. Needs the platform. */
@Module({ providers: [...INSIDE, ...OFFERED], exports: OFFERED })
export class IdentityModule {}
