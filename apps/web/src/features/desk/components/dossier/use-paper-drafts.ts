import type { DossierDetail } from '@motcua/contracts';
import { useState } from 'react';
import type { PaperDraft } from './dossier-work.js';

type Drafts = Record<string, PaperDraft>;

const recordedOf = ({ components }: DossierDetail): Drafts =>
  Object.fromEntries(components.map(({ component, verdict, note }) => [component.key, { verdict, note }]));

/** Verdicts as they would be recorded; only what was changed here is kept, so that a new version of the dossier shows through. */
export function usePaperDrafts(dossier: DossierDetail, brokenNote: string) {
  const [changed, setChanged] = useState<Drafts>({});
  const recorded = recordedOf(dossier);
  const verdicts: Drafts = { ...recorded, ...changed };
  const judge = (key: string, change: Partial<PaperDraft>): void => {
    const old = verdicts[key] ?? { verdict: null, note: '' };
    const isReady = change.verdict === 'BROKEN' && old.note === '';
    setChanged((all) => ({ ...all, [key]: { ...old, ...all[key], ...(isReady ? { note: brokenNote } : {}), ...change } }));
  };
  const unsaved = Object.keys(changed).filter((key) => {
    const [before, now] = [recorded[key], verdicts[key]];
    return now?.verdict !== null && (before?.verdict !== now?.verdict || before?.note.trim() !== now?.note.trim());
  });
  return { verdicts, judge, unsaved, forget: () => setChanged({}) };
}
