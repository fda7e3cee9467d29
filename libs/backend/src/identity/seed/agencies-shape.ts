import type { AgencyKind } from '@motcua/contracts';

/** An agency as seeded; parents stand before their children. `codeConfirmed` false = the code is ours until published. */
export interface SeedAgency {
  code: string;
  name: string;
  shortName: string | null;
  kind: AgencyKind;
  parentCode: string | null;
  unitCode: string | null;
  validFrom: string | null;
  validTo: string | null;
  address: string | null;
  codeConfirmed: boolean;
}
