import type { Address, PaperData, Party } from '@motcua/contracts';

/** An address on one line, as printed. */
export function addressLine(address: Address | null): string | null {
  if (!address) return null;
  const parts = [address.street, address.communeName, address.provinceName].filter((part) => part.length > 0);
  return parts.length > 0 ? parts.join(', ') : null;
}

/** The person as the slips name him. */
export function slipPerson(party: Party): PaperData['applicant'] {
  return { fullName: party.fullName, address: addressLine(party.address), phone: party.phone, email: party.email };
}
