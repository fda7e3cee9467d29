import { Address, type FormAnswers, type FormField, type Profile, type ReturnChoice, type ReturnMethod } from '@motcua/contracts';
import type { TFunction } from 'i18next';

/** What the post needs, as fields of our own types. Keys are those of `ReturnChoice`. */
export function postFields(t: TFunction<'filing'>): FormField[] {
  const field = (key: 'receiverName' | 'receiverPhone' | 'address', type: FormField['type'], prefill: FormField['prefill']): FormField => ({
    key,
    type,
    label: { vi: t(`return.${key}`) },
    required: true,
    settings: {},
    ...(prefill ? { prefill } : {}),
  });
  return [
    field('receiverName', 'short-text', 'profile.fullName'),
    field('receiverPhone', 'phone', 'profile.phone'),
    field('address', 'address', 'profile.address'),
  ];
}

/** A way of return; for the post the own address stands there already. */
export function choiceFor(method: ReturnMethod, before: ReturnChoice | null, profile: Profile): ReturnChoice {
  if (method === before?.method) return before;
  if (method !== 'POST') return { method, address: null, receiverName: null, receiverPhone: null };
  return {
    method,
    address: before?.address ?? profile.address,
    receiverName: before?.receiverName ?? profile.fullName,
    receiverPhone: before?.receiverPhone ?? profile.phone,
  };
}

/** One change of the address for the post; what is no address yet is nothing. */
export function withReturnPart(choice: ReturnChoice, key: string, value: unknown): ReturnChoice {
  if (key === 'address') return { ...choice, address: Address.nullable().catch(null).parse(value ?? null) };
  return { ...choice, [key]: typeof value === 'string' && value !== '' ? value : null };
}

/** The answers to the questions of the post. */
export const postAnswers = ({ receiverName, receiverPhone, address }: ReturnChoice): FormAnswers => ({ receiverName, receiverPhone, address });

/** Collected at the counter of another agency, or at the competent one's again. */
export const collectedAt = (choice: ReturnChoice, deskAgencyId: string, competentId: string | null): ReturnChoice => ({
  ...choice,
  deskAgencyId: deskAgencyId === competentId ? undefined : deskAgencyId,
});
