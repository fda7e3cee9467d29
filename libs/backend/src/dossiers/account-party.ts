import type { Party, Profile } from '@motcua/contracts';

/** What `account` knows of a citizen, as it is read beside a draft. */
export interface AccountFacts {
  full_name: string;
  email: string | null;
  phone: string | null;
  profile: Partial<Profile>;
}

/** The account holder as a party of a dossier: what the profile tells, nothing is asked twice. */
export function partyOfAccount({ full_name, email, phone, profile }: AccountFacts): Party {
  return {
    kind: 'CITIZEN',
    fullName: profile.fullName ?? full_name,
    personalId: profile.personalId ?? null,
    taxCode: null,
    birthDate: profile.birthDate ?? null,
    phone: profile.phone ?? phone,
    email: profile.email ?? email,
    address: profile.address ?? null,
  };
}
