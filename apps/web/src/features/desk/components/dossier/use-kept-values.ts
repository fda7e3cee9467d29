import type { DossierActType } from '@motcua/contracts';
import { useState } from 'react';
import { z } from 'zod';
import { readLocal, writeLocal } from '../../../../lib/local-store.js';
import { preference } from '../../../../lib/preferences.js';
import type { ActValues } from '../acts/act-fields.js';

const Kept = z.record(z.string(), z.record(z.string(), z.unknown()));
type All = Partial<Record<string, ActValues>>;

const storage = () => sessionStorage;

function read(key: string): All {
  try {
    const parsed = Kept.safeParse(JSON.parse(readLocal(key, storage) ?? '{}'));
    return parsed.success ? parsed.data : {};
  } catch {
    return {}; // what somebody else wrote under our key
  }
}

/** Words typed for the acts of one dossier, kept in this tab over a reload until the act is done; never on a shared machine. */
export function useKeptValues(code: string) {
  const key = `desk.words.${code}`;
  const [all, setAll] = useState<All>(() => read(key));
  const save = (next: All): void => {
    setAll(next);
    if (preference('sharedDevice') === 'no') writeLocal(key, Object.keys(next).length > 0 ? JSON.stringify(next) : undefined, storage);
  };
  return {
    all,
    put: (type: DossierActType, change: ActValues) => save({ ...all, [type]: { ...all[type], ...change } }),
    forget: (type: DossierActType) => save(Object.fromEntries(Object.entries(all).filter(([name]) => name !== type))),
  };
}
