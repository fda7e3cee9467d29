import type { MigrationInterface } from 'typeorm';
import { CreateSchema20261122130000 } from './20261122130000-create-schema.js';

/** All migrations, oldest first. A new one is one file and one line here. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [CreateSchema20261122130000];
