import type { IntakeRequest, Party, ProcedureCase, ReturnMethod } from '@motcua/contracts';
import { z } from 'zod';
import { instantOf } from '../../../../lib/typed-moments.js';

const LoadedFile = z.object({ id: z.string(), name: z.string() });

const PaperDraft = z.object({
  originals: z.number(),
  copies: z.number(),
  notApplicable: z.boolean(),
  note: z.string(),
  files: z.array(LoadedFile),
});
export type IntakePaper = z.infer<typeof PaperDraft>;

const AddressDraft = z.object({ street: z.string(), communeCode: z.string(), communeName: z.string(), provinceName: z.string() });

/** What an officer has typed at the counter. Kept in this tab until it is sent. */
export const IntakeDraft = z.object({
  channel: z.enum(['COUNTER', 'POST']),
  handedOver: z.string(),
  kind: z.enum(['CITIZEN', 'ORGANISATION']),
  fullName: z.string(),
  personalId: z.string(),
  taxCode: z.string(),
  birthDate: z.string(),
  phone: z.string(),
  email: z.string(),
  address: AddressDraft.nullable(),
  isActing: z.boolean(),
  submitterName: z.string(),
  submitterId: z.string(),
  submitterPhone: z.string(),
  procedureCode: z.string().nullable(),
  caseKey: z.string().nullable(),
  agencyId: z.string().nullable(),
  deskAgencyId: z.string().nullable().default(null),
  collectAtId: z.string().nullable().default(null),
  papers: z.record(z.string(), PaperDraft),
  answers: z.record(z.string(), z.unknown()),
  returnMethod: z.enum(['COUNTER', 'ONLINE', 'POST']),
  returnAddress: AddressDraft.nullable(),
  isFeeTaken: z.boolean(),
  receiptNo: z.string(),
});
export type IntakeDraft = z.infer<typeof IntakeDraft>;

export const EMPTY_INTAKE: IntakeDraft = {
  channel: 'COUNTER',
  handedOver: '',
  kind: 'CITIZEN',
  fullName: '',
  personalId: '',
  taxCode: '',
  birthDate: '',
  phone: '',
  email: '',
  address: null,
  isActing: false,
  submitterName: '',
  submitterId: '',
  submitterPhone: '',
  procedureCode: null,
  caseKey: null,
  agencyId: null,
  deskAgencyId: null,
  collectAtId: null,
  papers: {},
  answers: {},
  returnMethod: 'COUNTER' satisfies ReturnMethod,
  returnAddress: null,
  isFeeTaken: false,
  receiptNo: '',
};

const orNull = (text: string): string | null => text.trim() || null;

/** What stands for a paper before anybody counts: what the procedure asks for, where it always asks. */
export function paperOf(draft: IntakeDraft, component: ProcedureCase['components'][number]): IntakePaper {
  const kept = draft.papers[component.key];
  if (kept) return kept;
  const { required, originals, copies } = component;
  const isAsked = required && originals + copies > 0;
  const counts = isAsked ? { originals, copies } : { originals: required ? 1 : 0, copies: 0 };
  return { ...counts, notApplicable: false, note: '', files: [] };
}

/** Whether something of a paper lies on the desk. */
export const isHandedIn = ({ originals, copies, notApplicable, files }: IntakePaper): boolean =>
  !notApplicable && originals + copies + files.length > 0;

function applicantOf(draft: IntakeDraft): Party {
  const { kind, fullName, personalId, taxCode, birthDate, phone, email, address } = draft;
  const isPerson = kind === 'CITIZEN';
  return {
    kind,
    fullName: fullName.trim(),
    personalId: isPerson ? orNull(personalId) : null,
    taxCode: isPerson ? null : orNull(taxCode),
    birthDate: isPerson ? orNull(birthDate) : null,
    phone: orNull(phone),
    email: orNull(email),
    address: address && address.street.trim() ? address : null,
  };
}

function submitterOf({ isActing, submitterName, submitterId, submitterPhone }: IntakeDraft): Party | null {
  if (!isActing) return null;
  const numbers = { personalId: orNull(submitterId), taxCode: null, birthDate: null };
  return { kind: 'CITIZEN', fullName: submitterName.trim(), ...numbers, phone: orNull(submitterPhone), email: null, address: null };
}

/** What is sent. `found` is the case of the draft, `fee` what is due there; a desk elsewhere stands in the draft already. */
export function requestOf(draft: IntakeDraft, found: ProcedureCase, fee: number | null): IntakeRequest {
  const { channel, procedureCode, agencyId, deskAgencyId, collectAtId, answers, returnMethod, returnAddress } = draft;
  const collectsElsewhere = returnMethod === 'COUNTER' && collectAtId !== null && collectAtId !== agencyId;
  return {
    channel,
    procedureCode: procedureCode ?? '',
    caseKey: found.key,
    agencyId: agencyId ?? '',
    ...(deskAgencyId === null ? {} : { deskAgencyId }),
    applicant: applicantOf(draft),
    submitter: submitterOf(draft),
    answers,
    papers: found.components.map((component) => {
      const { originals, copies, notApplicable, note, files } = paperOf(draft, component);
      const counts = notApplicable ? { originals: 0, copies: 0 } : { originals, copies };
      return { componentKey: component.key, ...counts, notApplicable, note: note.trim(), documentIds: files.map(({ id }) => id) };
    }),
    returnChoice: {
      method: returnMethod,
      address: returnMethod === 'POST' ? returnAddress : null,
      ...{ receiverName: null, receiverPhone: null },
      ...(collectsElsewhere ? { deskAgencyId: collectAtId } : {}),
    },
    feePaid: draft.isFeeTaken && fee !== null && fee > 0 ? { amount: fee, receiptNo: draft.receiptNo.trim() } : null,
    handedOverAt: channel === 'POST' ? (instantOf(draft.handedOver) ?? null) : null,
  };
}
