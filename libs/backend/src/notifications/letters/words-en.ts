import type { ReturnMethod } from '@motcua/contracts';
import type { DossierLetter, DossierLetterData, LetterWords } from './letter-data.js';
import { dayText, moneyText, momentText, shortMomentText } from './moments.js';

const moment = (iso: string | null): string => (iso ? momentText(iso, 'en') : 'the day printed on the slip');
const byDay = (iso: string | null): string => (iso ? ` by ${dayText(iso, 'en')}` : '');
const documents = (count: number): string => `${count} ${count === 1 ? 'document' : 'documents'}`;

const sumText = (amount: number | null): string => (amount === null ? 'told by the agency later' : moneyText(amount, 'en'));

const FETCH = {
  COUNTER: 'Fetch it at the one-stop desk in office hours; bring your receipt or identity card.',
  ONLINE: 'Open the application to download it.',
  POST: 'It is posted to the address you gave; you get the tracking number when it is sent.',
} as const satisfies Record<ReturnMethod, string>;

const READY = { COUNTER: 'fetch it at the desk', ONLINE: 'download it', POST: 'sent by post' } as const satisfies Record<
  ReturnMethod,
  string
>;

/** Letters in English: subject, what happened, what to do (screens.md §5.5). */
export const WORDS_EN = {
  SUBMITTED: ({ code, at, receptionDueAt }) => ({
    subject: `Application ${code} sent`,
    happened: `Application ${code} was sent at ${moment(at)}.`,
    toDo: receptionDueAt ? `Nothing to do now. The agency answers by ${moment(receptionDueAt)}.` : 'Nothing to do now.',
  }),
  RECEIVED: ({ code, dueAt }) => ({
    subject: dueAt ? `Accepted, due ${shortMomentText(dueAt, 'en')} (application ${code})` : `Application ${code} accepted`,
    happened: `Application ${code} was accepted.`,
    toDo: 'Nothing to do now; the receipt with the due date is in your application.',
  }),
  SUPPLEMENT_ASKED: ({ code, papers, replyBy }) => ({
    subject: `${documents(papers)} needed${byDay(replyBy)} (application ${code})`,
    happened: `Application ${code} needs ${documents(papers)} more.`,
    toDo: `Open the application to see what to change, and send it by ${moment(replyBy)}.`,
  }),
  SUPPLEMENT_REMINDER: ({ code, replyBy }) => ({
    subject: `2 working days left to complete application ${code}`,
    happened: `Application ${code} is waiting for your documents.`,
    toDo: `Send them by ${moment(replyBy)}; after that the work may be stopped.`,
  }),
  NOT_ACCEPTED: ({ code }) => ({
    subject: `Application ${code} not accepted: why and what next`,
    happened: `Application ${code} was not accepted.`,
    toDo: 'Open it to read why and how to file again; your answers are kept.',
  }),
  PAYMENT_NEEDED: ({ code, amount }) => ({
    subject: `Pay ${moneyText(amount ?? 0, 'en')} for application ${code}`,
    happened: `Application ${code} needs a payment of ${moneyText(amount ?? 0, 'en')}.`,
    toDo: 'Pay at the one-stop desk and keep the receipt; never send money to a person.',
  }),
  RESULT_READY: ({ code, returnMethod }) => ({
    subject: `Result ready, ${READY[returnMethod]} (application ${code})`,
    happened: `The result of application ${code} is ready.`,
    toDo: FETCH[returnMethod],
  }),
  RESULT_POSTED: ({ code, trackingNo }) => ({
    subject: `Result posted${trackingNo ? `, ${trackingNo}` : ''} (application ${code})`,
    happened: `The result of application ${code} was posted${trackingNo ? `, tracking number ${trackingNo}` : ''}.`,
    toDo: 'Have your identity card ready when it comes.',
  }),
  RETURNED: ({ code }) => ({
    subject: `Result of application ${code} handed over`,
    happened: `The result of application ${code} was handed over.`,
    toDo: 'Nothing is left to do.',
  }),
  WITHDRAWN: ({ code }) => ({
    subject: `Application ${code} withdrawn`,
    happened: `Application ${code} was withdrawn and the work on it ended.`,
    toDo: 'To go on, file a new application.',
  }),
  NEW_DUE_TIME: ({ code, dueAt }) => ({
    subject: `Apology and new date${dueAt ? ` ${shortMomentText(dueAt, 'en')}` : ''} (application ${code})`,
    happened: `Application ${code} was not finished by the date given. We apologise; the new date is ${moment(dueAt)}.`,
    toDo: 'You need do nothing now; the letter of apology is with the application.',
  }),
  DUE_RECOUNTED: ({ code, dueAt }) => ({
    subject: `New date${dueAt ? ` ${shortMomentText(dueAt, 'en')}` : ''} (application ${code})`,
    happened: `The working calendar of the agency was changed, so the date of application ${code} was counted anew: ${moment(dueAt)}. We apologise for the inconvenience.`,
    toDo: 'You need do nothing now; open the application to see the count.',
  }),
  FEE_RECOUNTED: ({ code, amount, amountBefore, owed }) => ({
    subject: `Fee counted anew: ${sumText(amount)} (application ${code})`,
    happened: `The fee of application ${code} was counted anew after the documents that prove a reduction were checked: ${sumText(amount)}, before ${sumText(amountBefore)}.`,
    toDo: owed > 0 ? `${moneyText(owed, 'en')} is left to pay at the one-stop desk; open the application to read why.` : 'You need do nothing now; open the application to read why.',
  }),
  DRAFT_TO_CHECK: ({ code, replyBy }) => ({
    subject: `Check the draft result (application ${code})`,
    happened: `The draft result of application ${code} is ready and you are asked to check it before it is signed.`,
    toDo: `Open the application and press "Right" or "Not right" before ${moment(replyBy)}. After that the work goes on with the draft.`,
  }),
  RESULT_CORRECTED: ({ code, returnMethod }) => ({
    subject: `The result was corrected (application ${code})`,
    happened: `The result of application ${code} had an error, which the agency has corrected. We apologise; the correction is free.`,
    toDo: `Open the application to read why. ${FETCH[returnMethod]}`,
  }),
  STOPPED: ({ code }) => ({
    subject: `Work on application ${code} stopped`,
    happened: `The work on application ${code} was stopped.`,
    toDo: 'Open it to read why and what you can do.',
  }),
  MESSAGE: ({ code }) => ({
    subject: `A message about application ${code}`,
    happened: `The deciding agency sent you a message about application ${code}.`,
    toDo: 'Open the application to read and answer it.',
  }),
} as const satisfies Record<DossierLetter, (data: DossierLetterData) => LetterWords>;
