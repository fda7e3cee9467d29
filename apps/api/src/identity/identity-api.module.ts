import { Global, Module } from '@nestjs/common';
import { IdentityModule } from '@motcua/backend/identity';
import { SessionReader } from '../http/access/session-reader.js';
import { AccountController } from './account.controller.js';
import { IdentitySessionReader } from './identity-session-reader.js';
import { PasswordResetController } from './password-reset.controller.js';
import { SessionAnswer } from './session-answer.js';
import { SessionController } from './session.controller.js';
import { SubstitutionsController } from './substitutions.controller.js';
import { StaffController } from './staff.controller.js';

/** Accounts over HTTP. Global, because the access guard of all routes asks it who is behind a token. */
@Global()
@Module({
  imports: [IdentityModule],
  controllers: [SessionController, AccountController, PasswordResetController, StaffController, SubstitutionsController],
  providers: [SessionAnswer, { provide: SessionReader, useClass: IdentitySessionReader }],
  exports: [SessionReader],
})
export class IdentityApiModule {}
