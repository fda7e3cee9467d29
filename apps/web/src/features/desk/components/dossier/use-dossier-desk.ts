import { isDossierAct, type ActType, type DossierActType, type DossierDetail } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../../../lib/session.js';
import { useIsNarrow } from '../../../../lib/use-is-narrow.js';
import { actForm, SPECIAL_ACTS, type ActValues, type PlainAct } from '../acts/act-fields.js';
import { officeFiles } from '../papers/office-files.js';
import type { DossierWork } from './dossier-work.js';
import { useKeptValues } from './use-kept-values.js';
import { usePaperDrafts } from './use-paper-drafts.js';
import { useSendAct, type ActResult } from './use-send-act.js';

const ACT_PARAM = 'viec';

const isPlain = (type: DossierActType): type is PlainAct => !(SPECIAL_ACTS as readonly DossierActType[]).includes(type);

const isOpenable = (type: ActType): type is DossierActType => isDossierAct(type) && type !== 'JUDGE_PAPERS';

/** The act whose form stands open: the one asked for, or the main one of the step. */
function openActOf({ acts }: DossierDetail, asked: string | null): DossierActType | null {
  const wanted = acts.find(({ type }) => type === asked);
  const type = (wanted ?? acts.find(({ main }) => main))?.type ?? null;
  return type !== null && isOpenable(type) ? type : null;
}

/** What is looked at first: what waits to be decided on, otherwise the first paper with a file. */
function firstPaper(dossier: DossierDetail): string | null {
  const { components } = dossier;
  const withFile = components.find(({ rounds }) => rounds.length > 0) ?? components[0];
  return officeFiles(dossier)[0]?.key ?? withFile?.component.key ?? null;
}

/** Which act stands open; it stands in the address, so that a list can lead straight to it. */
function useOpenAct(dossier: DossierDetail) {
  const [params, setParams] = useSearchParams();
  const open = (type: DossierActType | null): void => {
    const next = new URLSearchParams(params);
    if (type) next.set(ACT_PARAM, type);
    else next.delete(ACT_PARAM);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  return { openAct: openActOf(dossier, params.get(ACT_PARAM)), open };
}

/** What stands in the form before anything is typed; who may take a free dossier is offered himself. */
function useStart(dossier: DossierDetail, openAct: DossierActType | null): ActValues {
  const { account } = useSession();
  const isFree = dossier.holder?.id === null && dossier.assignees.some(({ id }) => id === account?.id);
  if (openAct === 'ASSIGN') return isFree ? { assigneeId: account?.id } : {};
  return openAct && isPlain(openAct) ? (actForm(openAct).start?.(dossier) ?? {}) : {};
}

/** Files of the open act that are still on their way. */
function useUploading(): Pick<DossierWork, 'isUploading' | 'noteUploading'> {
  const [uploads, setUploads] = useState(0);
  return { isUploading: uploads > 0, noteUploading: (isBusy) => setUploads((count) => count + (isBusy ? 1 : -1)) };
}

/** Everything that happens on the page of one dossier. */
export function useDossierDesk(dossier: DossierDetail) {
  const { t } = useTranslation('desk');
  const isNarrow = useIsNarrow();
  const papers = usePaperDrafts(dossier, t('template.paper.broken'));
  const [paperKey, setPaperKey] = useState(firstPaper(dossier));
  const [printed, setPrinted] = useState<string | null>();
  const uploading = useUploading();
  const kept = useKeptValues(dossier.code);
  const { openAct, open } = useOpenAct(dossier);
  const start = useStart(dossier, openAct);
  const onDone = ({ type, slip }: ActResult): void => {
    kept.forget(type);
    if (type === 'JUDGE_PAPERS' || type === 'REQUEST_SUPPLEMENT') papers.forget();
    open(null);
    if (slip && !isNarrow) setPrinted(slip.id);
  };
  const sending = useSendAct(dossier, onDone);
  const values = openAct ? { ...start, ...kept.all[openAct] } : {};
  const work: DossierWork = {
    dossier,
    openAct,
    open: (type) => {
      sending.forget();
      open(type);
    },
    values,
    setValues: (change) => openAct && kept.put(openAct, change),
    putFor: kept.put,
    verdicts: papers.verdicts,
    judge: papers.judge,
    unsaved: papers.unsaved,
    paperKey,
    showPaper: setPaperKey,
    sending,
    send: sending.send,
    print: (paperId) => setPrinted(paperId ?? null),
    ...uploading,
  };
  return { work, printed, closePrint: () => setPrinted(undefined) };
}
