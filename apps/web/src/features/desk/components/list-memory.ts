import { Queue } from '@motcua/contracts';
import { z } from 'zod';
import { readLocal, writeLocal } from '../../../lib/local-store.js';

const Kept = z.object({ queue: Queue, search: z.string(), words: z.string().default(''), codes: z.array(z.string()) });

/** The list a dossier was opened from: which queue, its filters, and the codes in their order. */
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
