import type { FormAnswers, FormField, Party, ProcedureDetail } from '@motcua/contracts';
import type { TFunction } from 'i18next';

/** For whom one files: for oneself, for another person, for an organisation. */
export const APPLICANT_CHOICES = ['SELF', 'OTHER', 'ORGANISATION'] as const;
export type ApplicantChoice = (typeof APPLICANT_CHOICES)[number];

const FOR_ORGANISATIONS = ['ENTERPRISE', 'COOPERATIVE', 'ORGANISATION'] as const;

/** Who may stand on the dossier by the procedure. */
export function choicesFor({ applicants }: Pick<ProcedureDetail, 'applicants'>): ApplicantChoice[] {
  const forOrganisations = FOR_ORGANISATIONS.some((kind) => applicants.includes(kind));
  return APPLICANT_CHOICES.filter((choice) => choice !== 'ORGANISATION' || forOrganisations);
}

/** What the draft says; nobody named = oneself. */
export const choiceOf = (applicant: Party | null): ApplicantChoice =>
  applicant === null ? 'SELF' : applicant.kind === 'ORGANISATION' ? 'ORGANISATION' : 'OTHER';

/** Nobody yet, of the kind chosen. */
export const emptyParty = (kind: Party['kind']): Party => ({
  kind,
  fullName: '',
  personalId: null,
  taxCode: null,
  birthDate: null,
  phone: null,
  email: null,
  address: null,
});

/** Questions about the person or organisation, as fields of our own types. Keys are those of `Party`. */
export function partyFields(choice: Exclude<ApplicantChoice, 'SELF'>, t: TFunction<'filing'>): FormField[] {
  const field = (key: keyof Party, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
    key,
    type,
    label: { vi: t(`party.${choice}.${key === 'fullName' ? 'fullName' : 'number'}`) },
    required: true,
    settings: {},
    ...more,
  });
  const contact = [
    field('phone', 'phone', { label: { vi: t('party.phone') }, required: false }),
    field('address', 'address', { label: { vi: t('party.address') }, required: false }),
  ];
  const name = field('fullName', 'short-text', { settings: { minLength: 2, maxLength: 200 } });
  const number = choice === 'OTHER' ? field('personalId', 'personal-id') : field('taxCode', 'tax-code');
  return [name, number, ...contact];
}

/** One change of the person; blanks are nothing. */
export function withPart(party: Party, key: string, value: unknown): Party {
  const blank = value === '' || value === undefined ? null : value;
  return { ...party, [key]: key === 'fullName' ? (blank ?? '') : blank };
}

/** The party as answers to its questions. */
export const partyAnswers = (party: Party): FormAnswers => ({ ...party });
