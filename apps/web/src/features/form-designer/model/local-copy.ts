import { readLocal, writeLocal } from '../../../lib/local-store.js';
import type { Form } from './edit-form.js';

/** What was typed and not saved yet, kept in this browser so that a crash or a lost network takes nothing away. */
export interface LocalCopy {
  /** Revision of the draft that it was written on. */
  revision: number;
  form: Form;
}

/** Under `draft.`, so that signing out forgets it like everything typed. */
const nameOf = (versionId: string, caseKey: string): string => `draft.form.${versionId}.${caseKey}`;

function isCopy(value: unknown): value is LocalCopy {
  if (typeof value !== 'object' || value === null || !('revision' in value) || !('form' in value)) return false;
  const { form } = value;
  return typeof form === 'object' && form !== null && 'pages' in form && Array.isArray(form.pages);
}

export function readCopy(versionId: string, caseKey: string): LocalCopy | undefined {
  try {
    const copy: unknown = JSON.parse(readLocal(nameOf(versionId, caseKey)) ?? 'null');
    return isCopy(copy) ? copy : undefined;
  } catch {
    return undefined;
  }
}

export const keepCopy = (versionId: string, caseKey: string, copy: LocalCopy | undefined): void =>
  writeLocal(nameOf(versionId, caseKey), copy && JSON.stringify(copy));
