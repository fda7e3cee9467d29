import { createHmac, randomBytes } from 'node:crypto';
import stableStringify from 'fast-json-stable-stringify';
import type { ActType, DossierActBody } from '@motcua/contracts';

/** What a person typed with an act, kept in `act_text` and erasable; `main` is what a timeline shows. */
export interface TypedWords {
  main?: string;
  [key: string]: unknown;
}

type Body<T extends DossierActBody['type']> = Extract<DossierActBody, { type: T }>;
type WordsOf = { [T in DossierActBody['type']]: (act: Body<T>) => TypedWords };

const notesOf = (papers: readonly { componentKey: string; note: string }[]) =>
  Object.fromEntries(papers.filter(({ note }) => note.length > 0).map(({ componentKey, note }) => [componentKey, note]));

const WORDS = {
  RECEIVE: ({ note }) => ({ main: note }),
  REJECT_AT_INTAKE: ({ reason }) => ({ main: reason }),
  REQUEST_SUPPLEMENT: ({ message, papers }) => ({ main: message, notes: notesOf(papers) }),
  ANSWER_SUPPLEMENT: ({ message }) => ({ main: message }),
  WITHDRAW: ({ reason }) => ({ main: reason }),
  ASSIGN: ({ note }) => ({ main: note }),
  JUDGE_PAPERS: ({ verdicts }) => ({ notes: notesOf(verdicts) }),
  ASK_CONFIRMATION: ({ text }) => ({ main: text }),
  ANSWER_CONFIRMATION: ({ text }) => ({ main: text }),
  PASS_CONFIRMATION: () => ({}),
  PROPOSE: ({ opinion }) => ({ main: opinion }),
  RETURN_PROPOSAL: ({ reason }) => ({ main: reason }),
  APPROVE: ({ note }) => ({ main: note }),
  ISSUE_RESULT: ({ resultNumber }) => ({ resultNumber }),
  RETURN_RESULT: ({ note, receiverName }) => ({ main: note, receiverName }),
  REQUIRE_PAYMENT: ({ reason }) => ({ main: reason }),
  CONFIRM_PAYMENT: ({ receiptNo }) => ({ receiptNo }),
  STOP: ({ reason, legalBasis }) => ({ main: reason, legalBasis }),
  RESUME: ({ reason }) => ({ main: reason }),
  REOPEN: ({ reason }) => ({ main: reason }),
  RESOLVE_AT_ONCE: ({ note, receiverName, resultNumber }) => ({ main: note, receiverName, resultNumber }),
  CORRECT_RESULT: ({ reason, resultNumber }) => ({ main: reason, resultNumber }),
  UNDO: ({ reason }) => ({ main: reason }),
  RECOUNT_DUE: () => ({}),
  PREPARE_APOLOGY: ({ reason }) => ({ main: reason }),
  EXTEND: ({ reason }) => ({ main: reason }),
  APOLOGIZE: ({ reason }) => ({ main: reason }),
  RECORD_FEE: ({ receiptNo }) => ({ receiptNo }),
  DISPATCH_POST: ({ trackingNo, carrier }) => ({ trackingNo, carrier }),
  NOTE: ({ text }) => ({ main: text }),
  MESSAGE: ({ text }) => ({ main: text }),
  LABEL: () => ({}),
  ASSIGN_COMPETENT_AGENCY: ({ reason }) => ({ main: reason }),
  SEND_TO_AGENCIES: ({ steps }) => ({ main: [...new Set(steps.map(({ request }) => request))].join('\n') }),
  ACKNOWLEDGE_AGENCY_STEP: () => ({}),
  ANSWER_AGENCY_STEP: ({ answer }) => ({ main: answer }),
  RETURN_AGENCY_STEP: ({ reason }) => ({ main: reason }),
  REDIRECT_AGENCY_STEP: ({ note }) => ({ main: note }),
  CLOSE_AGENCY_STEP: ({ reason }) => ({ main: reason }),
} satisfies WordsOf;

const isSaid = (value: unknown): boolean =>
  typeof value === 'string' ? value.length > 0 : typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** The words of an act that say something, or null when nothing was typed. */
export function typedWordsOf(act: DossierActBody): TypedWords | null {
  // The table pairs each act with its own reader; TypeScript cannot follow that pairing through the union.
  const said = Object.entries(WORDS[act.type](act as never)).filter(([, value]) => isSaid(value));
  return said.length > 0 ? Object.fromEntries(said) : null;
}

/** Words ready to be stored, and the hash by which the journal vouches for them. */
export interface SealedWords {
  stored: TypedWords & { salt: string };
  hash: string;
}

/**
 * Seals words with a salt of their own that stands beside them: when the words are erased the salt goes too, and the
 * hash in the journal tells nothing any more (design.md §5a.6).
 */
export function sealWords(words: TypedWords): SealedWords {
  const salt = randomBytes(16).toString('base64url');
  return { stored: { ...words, salt }, hash: hashOfWords({ ...words, salt }) };
}

/** The hash of stored words; equal to the journal's while nobody changed them. */
export function hashOfWords({ salt, ...words }: TypedWords & { salt: string }): string {
  return createHmac('sha256', salt).update(stableStringify(words)).digest('base64url');
}

/** What of an act a citizen may read in the timeline: the entry and its words, the entry alone, or nothing. */
export const CITIZEN_READS = {
  SUBMIT: 'ENTRY',
  INTAKE: 'ENTRY',
  HAND_IN: 'ENTRY',
  RECEIVE: 'WORDS',
  REJECT_AT_INTAKE: 'WORDS',
  REQUEST_SUPPLEMENT: 'WORDS',
  ANSWER_SUPPLEMENT: 'WORDS',
  WITHDRAW: 'WORDS',
  ASSIGN: 'ENTRY',
  JUDGE_PAPERS: 'ENTRY',
  ASK_CONFIRMATION: 'WORDS',
  ANSWER_CONFIRMATION: 'WORDS',
  PASS_CONFIRMATION: 'ENTRY',
  PROPOSE: 'ENTRY',
  RETURN_PROPOSAL: 'ENTRY',
  APPROVE: 'ENTRY',
  ISSUE_RESULT: 'ENTRY',
  RETURN_RESULT: 'WORDS',
  REQUIRE_PAYMENT: 'WORDS',
  CONFIRM_PAYMENT: 'ENTRY',
  STOP: 'WORDS',
  RESUME: 'WORDS',
  REOPEN: 'ENTRY',
  RESOLVE_AT_ONCE: 'WORDS',
  CORRECT_RESULT: 'WORDS',
  UNDO: 'ENTRY',
  RECOUNT_DUE: 'ENTRY',
  PREPARE_APOLOGY: 'NOTHING',
  EXTEND: 'WORDS',
  APOLOGIZE: 'WORDS',
  RECORD_FEE: 'ENTRY',
  DISPATCH_POST: 'ENTRY',
  NOTE: 'NOTHING',
  MESSAGE: 'WORDS',
  LABEL: 'NOTHING',
  ASSIGN_COMPETENT_AGENCY: 'WORDS',
  SEND_TO_AGENCIES: 'ENTRY',
  ACKNOWLEDGE_AGENCY_STEP: 'ENTRY',
  ANSWER_AGENCY_STEP: 'ENTRY',
  RETURN_AGENCY_STEP: 'ENTRY',
  REDIRECT_AGENCY_STEP: 'ENTRY',
  CLOSE_AGENCY_STEP: 'ENTRY',
} as const satisfies Record<ActType, 'WORDS' | 'ENTRY' | 'NOTHING'>;
