import type { Address } from '@motcua/contracts';
import { plain } from '@motcua/domain';
import type { OfferingAgency } from './gates.js';

/** The agency named in the address bar, by id or code. */
export const agencyAsked = (agencies: readonly OfferingAgency[], asked: string | null): OfferingAgency | undefined =>
  agencies.length === 1 ? agencies[0] : agencies.find(({ id, code }) => asked !== null && (id === asked || code === asked));

/** The commune of the person's own address, where it offers the procedure: most file at home. */
export function agencyOfAddress(agencies: readonly OfferingAgency[], address: Address | null): OfferingAgency | undefined {
  const commune = plain(address?.communeName ?? '');
  return commune ? agencies.find(({ name }) => plain(name).endsWith(commune)) : undefined;
}
