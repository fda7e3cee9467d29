import { DossierDraft, FormAnswers } from '@motcua/contracts';
import { z } from 'zod';
import { readLocal, writeLocal } from '../../../lib/local-store.js';
import { preference } from '../../../lib/preferences.js';
import type { Pending } from './pending.js';

/** What was typed here and has not reached the server, with what this device had seen of the draft. */
export interface LocalCopy {
  accountId: string;
  baseRevision: number;
  pending: Pending;
}

const StoredCopy = z.object({
  accountId: z.string(),
  baseRevision: z.int(),
  pending: z.object({
    caseKey: z.string().optional(),
    agencyId: z.string().optional(),
    answers: FormAnswers.optional(),
    applicant: DossierDraft.shape.applicant.optional(),
    components: DossierDraft.shape.components.optional(),
    returnChoice: DossierDraft.shape.returnChoice.unwrap().optional(),
  }),
});

/** On a shared machine nothing is written: the copy lives as long as the page. */
const inMemory = new Map<string, LocalCopy>();
const keyOf = (draftId: string): string => `draft.${draftId}`;

/** Keeps what is not saved yet; `undefined` = everything has reached the server. */
export function keepCopy(draftId: string, copy: LocalCopy | undefined): void {
  if (copy === undefined) {
    inMemory.delete(draftId);
    writeLocal(keyOf(draftId), undefined);
  } else if (preference('sharedDevice') === 'yes') {
    inMemory.set(draftId, copy);
  } else {
    writeLocal(keyOf(draftId), JSON.stringify(copy));
  }
}

function parsed(text: string | undefined): LocalCopy | undefined {
  try {
    return text === undefined ? undefined : StoredCopy.parse(JSON.parse(text));
  } catch {
    return undefined; // written by an older release: the server's draft counts
  }
}

/** The copy of this person; one that another person left on the machine is wiped. */
export function readCopy(draftId: string, accountId: string): LocalCopy | undefined {
  const copy = inMemory.get(draftId) ?? parsed(readLocal(keyOf(draftId)));
  if (copy?.accountId === accountId) return copy;
  keepCopy(draftId, undefined);
  return undefined;
}
