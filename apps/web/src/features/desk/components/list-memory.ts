import { QueueQuery } from '@motcua/contracts';
import { z } from 'zod';
import { readLocal, writeLocal } from '../../../lib/local-store.js';

const Kept = z.object({
  /** What stands in the address of the list. */
  key: z.string(),
  name: z.string(),
  search: z.string(),
  words: z.string().default(''),
  codes: z.array(z.string()),
  /** How the list was asked for, and where its next page begins. */
  query: QueueQuery.omit({ limit: true, cursor: true }),
  cursor: z.string().nullable(),
});

/** The list a dossier was opened from: which one, how it was narrowed, and the codes in their order. */
export type KeptList = z.infer<typeof Kept>;

const KEY = 'desk.list';
const storage = () => sessionStorage;

/** Remembers the list in this tab, for `.` and `,` and for the way back. */
export const keepList = (list: KeptList): void => writeLocal(KEY, JSON.stringify(list), storage);

/** The list last opened in this tab. */
export function keptList(): KeptList | undefined {
  const text = readLocal(KEY, storage);
  if (text === undefined) return undefined;
  const parsed = Kept.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // what somebody else wrote under our key
  }
}
