import { CERTIFICATION } from './procedures/certification.js';
import { CIVIL_STATUS } from './procedures/civil-status.js';
import { CIVIL_STATUS_OTHER } from './procedures/civil-status-other.js';
import { CONSTRUCTION } from './procedures/construction.js';
import { ENTERPRISES } from './procedures/enterprises.js';
import { HOUSEHOLD_BUSINESS } from './procedures/household-business.js';
import { IDENTITY } from './procedures/identity.js';
import { LAND } from './procedures/land.js';
import { RESIDENCE } from './procedures/residence.js';
import { RESIDENCE_NOTICES } from './procedures/residence-notices.js';
import { SEA_LAW_SCIENCE } from './procedures/sea-law-science.js';
import { SOCIAL } from './procedures/social.js';
import { TRADE_AND_OTHERS } from './procedures/trade-and-others.js';
import { VEHICLES } from './procedures/vehicles.js';
import type { SeedProcedure } from './shape.js';

export { SEED_FIELDS } from './fields.js';
export { FROZEN_2017, type PublishedLevel } from './published-2017.js';
export type { SeedCase, SeedContent, SeedField, SeedProcedure } from './shape.js';

/** The shipped catalogue: popular real procedures with their papers, time limits, fees and, from level 3, forms. */
export const SEED_PROCEDURES: readonly SeedProcedure[] = [
  ...CIVIL_STATUS,
  ...CIVIL_STATUS_OTHER,
  ...RESIDENCE,
  ...RESIDENCE_NOTICES,
  ...IDENTITY,
  ...CERTIFICATION,
  ...HOUSEHOLD_BUSINESS,
  ...ENTERPRISES,
  ...CONSTRUCTION,
  ...LAND,
  ...SOCIAL,
  ...TRADE_AND_OTHERS,
  ...VEHICLES,
  ...SEA_LAW_SCIENCE,
];
