import { DomainError, phoneToE164 } from '@motcua/domain';

/** An e-mail address as it is stored and compared. */
export function normaliseEmail(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/**
 * A telephone number as it is stored, or null for none.
 * @throws DomainError 'phone.invalid' at field `phone`
 */
export function storedPhone(typed: string | null): string | null {
  if (typed === null || typed === '') return null;
  const phone = phoneToE164(typed);
  if (phone === undefined)
    throw new DomainError('phone.invalid', {}, [{ path: 'phone', code: 'phone.invalid', params: {} }]);
  return phone;
}

/** What a person typed to say who he is, as it may stand in the tables: login name, e-mail or telephone number. */
export interface TypedName {
  /** Lower case; compared with login names and e-mail addresses. */
  text: string;
  /** E.164, where the text reads as a number. */
  phone: string | null;
}

/** Reads what was typed in the one field for the name at sign-in. */
export function typedName(typed: string): TypedName {
  return { text: normaliseEmail(typed), phone: phoneToE164(typed) ?? null };
}
