import { DocumentRef } from '@motcua/contracts';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { readLocal, writeLocal } from '../../../lib/local-store.js';
import { preference } from '../../../lib/preferences.js';

const FILES_KEPT_MS = 23 * 60 * 60 * 1_000; // files that belong to nothing are swept after 24 hours

const AnswerCopy = z.object({
  accountId: z.string(),
  /** The request that is being answered; another one begins anew. */
  number: z.string(),
  documents: z.record(z.string(), z.array(DocumentRef)),
  message: z.string(),
});

/** An answer to a supplement request while it is being put together. */
export type AnswerCopy = z.infer<typeof AnswerCopy>;

const keyOf = (code: string): string => `supplement.${code}`;

function readCopy(code: string, empty: AnswerCopy): AnswerCopy {
  try {
    const copy = AnswerCopy.parse(JSON.parse(readLocal(keyOf(code)) ?? 'null'));
    if (copy.accountId !== empty.accountId || copy.number !== empty.number) return empty;
    const isThere = (document: DocumentRef): boolean => Date.now() - Date.parse(document.uploadedAt) < FILES_KEPT_MS;
    const documents = Object.entries(copy.documents).map(([key, files]) => [key, files.filter(isThere)] as const);
    return { ...copy, documents: Object.fromEntries(documents) };
  } catch {
    return empty; // nothing kept, or by an older release
  }
}

/** Forgets what was kept, after it was sent. */
export const forgetAnswer = (code: string): void => writeLocal(keyOf(code), undefined);

/** Kept on this machine until it is sent; on a shared one only while the page is open. */
export function useAnswerCopy(code: string, of: Pick<AnswerCopy, 'accountId' | 'number'>) {
  const [answer, setAnswer] = useState(() => readCopy(code, { ...of, documents: {}, message: '' }));
  const isEmpty = answer.message.trim() === '' && Object.values(answer.documents).every((files) => files.length === 0);
  useEffect(() => {
    if (preference('sharedDevice') === 'no') writeLocal(keyOf(code), isEmpty ? undefined : JSON.stringify(answer));
  }, [code, answer, isEmpty]);
  return { answer, setAnswer, isEmpty };
}
