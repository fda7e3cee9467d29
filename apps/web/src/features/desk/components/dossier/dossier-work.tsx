import type { DossierActBody, DossierActType, DossierDetail, PaperVerdict } from '@motcua/contracts';
import { createContext, use, type ReactNode } from 'react';
import type { ActValues } from '../acts/act-fields.js';
import type { useSendAct } from './use-send-act.js';

/** What an officer decided about one paper and has not recorded yet. */
export interface PaperDraft {
  verdict: PaperVerdict | null;
  note: string;
}

/** One dossier on the desk: what is typed, which act stands open, which paper is looked at. */
export interface DossierWork {
  dossier: DossierDetail;
  openAct: DossierActType | null;
  /** Opens the form of an act; `null` goes back to the main one. */
  open: (type: DossierActType | null) => void;
  values: ActValues;
  setValues: (change: ActValues) => void;
  /** Puts values into the form of another act, before it is opened. */
  putFor: (type: DossierActType, change: ActValues) => void;
  verdicts: Record<string, PaperDraft>;
  judge: (componentKey: string, change: Partial<PaperDraft>) => void;
  /** Verdicts that differ from the recorded ones. */
  unsaved: string[];
  paperKey: string | null;
  showPaper: (componentKey: string) => void;
  sending: ReturnType<typeof useSendAct>;
  send: (act: DossierActBody) => void;
  print: (paperId?: string) => void;
  /** Files of the open act are still on their way. */
  isUploading: boolean;
  noteUploading: (isBusy: boolean) => void;
}

const Work = createContext<DossierWork | null>(null);

/** Hands the work on one dossier to the zones of its page. */
export function DossierWorkProvider({ work, children }: { work: DossierWork; children: ReactNode }) {
  return <Work value={work}>{children}</Work>;
}

/** The dossier that lies on the desk. @throws Error outside its page */
export function useDossierWork(): DossierWork {
  const work = use(Work);
  if (!work) throw new Error('useDossierWork is used outside the page of a dossier');
  return work;
}
