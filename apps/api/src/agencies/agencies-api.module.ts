import { Module } from '@nestjs/common';
import { IdentityModule } from '@motcua/backend/identity';
import { AgenciesController } from './agencies.controller.js';

@Module({ imports: [IdentityModule], controllers: [AgenciesController] })
export class AgenciesApiModule {}
