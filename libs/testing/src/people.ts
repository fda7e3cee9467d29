import type { Address, Party, StaffRole } from '@motcua/contracts';
import type { Actor } from '@motcua/domain';

/** An id that says its number: the same in every run. */
export const anId = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A home in Hải Phòng. */
export const anAddress = (over: Partial<Address> = {}): Address => ({
  street: '12 Lạch Tray',
  communeCode: '11311',
  communeName: 'Phường Gia Viên',
  provinceName: 'Thành phố Hải Phòng',
  ...over,
});

/** A citizen as a party of a dossier. */
export const aParty = (over: Partial<Party> = {}): Party => ({
  kind: 'CITIZEN',
  fullName: 'Nguyễn Thị Minh Ánh',
  personalId: '031190004521',
  taxCode: null,
  birthDate: '1990-05-17',
  phone: '0912345678',
  email: 'minh.anh@example.vn',
  address: anAddress(),
  ...over,
});

/** A citizen who acts. */
export const aCitizen = (id = anId(1)): Actor => ({ kind: 'CITIZEN', id });

/** An officer with one role for an agency. */
export const anOfficer = (role: StaffRole, agencyId: string, id = anId(100)): Actor => ({
  kind: 'STAFF',
  id,
  grants: [{ role, agencyId }],
});
