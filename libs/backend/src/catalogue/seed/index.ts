import { CERTIFICATION } from './procedures/certification.js';
import { CIVIL_CERTIFICATES } from './procedures/civil-certificates.js';
import { CIVIL_STATUS_FOREIGN } from './procedures/civil-status-foreign.js';
import { CIVIL_STATUS_OTHER } from './procedures/civil-status-other.js';
import { CIVIL_STATUS } from './procedures/civil-status.js';
import { CONSTRUCTION } from './procedures/construction.js';
import { ENTERPRISES } from './procedures/enterprises.js';
import { FIRE_AND_ROADS } from './procedures/fire-and-roads.js';
import { HOUSEHOLD_BUSINESS } from './procedures/household-business.js';
import { IDENTITY } from './procedures/identity.js';
import { LAND_CHANGES } from './procedures/land-changes.js';
import { LAND } from './procedures/land.js';
import { PASSPORTS_AND_RECORDS } from './procedures/passports-and-records.js';
import { POVERTY_AND_INSURANCE } from './procedures/poverty-and-insurance.js';
import { RESIDENCE_CHANGES } from './procedures/residence-changes.js';
import { RESIDENCE_NOTICES } from './procedures/residence-notices.js';
import { RESIDENCE } from './procedures/residence.js';
import { SCHOOL_AND_ENVIRONMENT } from './procedures/school-and-environment.js';
import { SEA_LAW_SCIENCE } from './procedures/sea-law-science.js';
import { SOCIAL } from './procedures/social.js';
import { TAX } from './procedures/tax.js';
import { TRADE_AND_OTHERS } from './procedures/trade-and-others.js';
import { VEHICLES } from './procedures/vehicles.js';
import type { SeedProcedure } from './shape.js';

export { SEED_FIELDS } from './fields.js';
export { FROZEN_2017, type PublishedLevel } from './published-2017.js';
export type { SeedCase, SeedContent, SeedField, SeedProcedure } from './shape.js';

/** The shipped catalogue: popular real procedures with their papers, time limits, fees and, from level 3, forms. */
export const SEED_PROCEDURES: readonly SeedProcedure[] = [
  ...CIVIL_STATUS,
  ...CIVIL_CERTIFICATES,
  ...CIVIL_STATUS_OTHER,
  ...CIVIL_STATUS_FOREIGN,
  ...RESIDENCE,
  ...RESIDENCE_CHANGES,
  ...RESIDENCE_NOTICES,
  ...IDENTITY,
  ...PASSPORTS_AND_RECORDS,
  ...CERTIFICATION,
  ...HOUSEHOLD_BUSINESS,
  ...ENTERPRISES,
  ...TAX,
  ...CONSTRUCTION,
  ...FIRE_AND_ROADS,
  ...LAND,
  ...LAND_CHANGES,
  ...SOCIAL,
  ...POVERTY_AND_INSURANCE,
  ...TRADE_AND_OTHERS,
  ...SCHOOL_AND_ENVIRONMENT,
  ...VEHICLES,
  ...SEA_LAW_SCIENCE,
];
