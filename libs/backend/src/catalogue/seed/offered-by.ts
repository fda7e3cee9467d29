import type { SeedContent } from './shape.js';

/** Codes of the departments that offer shipped procedures; the same as in the seed of the agencies. */
const CODES = {
  education: 'H24.4',
  homeAffairs: 'H24.10',
  finance: 'H24.12',
  justice: 'H24.15',
  construction: 'H24.17',
  health: 'H24.18',
  science: 'H24.6',
  economicZone: 'H24.19',
  agricultureAndEnvironment: 'H24.60',
  police: 'H24.71',
  socialInsurance: 'H24.72',
  tax: 'H24.73',
} as const;

/** Every commune. */
export const BY_COMMUNES: SeedContent['offeredBy'] = { kinds: ['COMMUNE'] };

/** The named departments alone. */
export const byDepartments = (...names: (keyof typeof CODES)[]): SeedContent['offeredBy'] => ({
  kinds: ['DEPARTMENT'],
  agencyCodes: names.map((name) => CODES[name]),
});

/** Every commune, and of the departments the named ones. */
export const byCommunesAnd = (...names: (keyof typeof CODES)[]): SeedContent['offeredBy'] => ({
  ...byDepartments(...names),
  kinds: ['COMMUNE', 'DEPARTMENT'],
});
