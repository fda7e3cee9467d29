import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { copyText } from '../../../../components/copyable-code.js';
import { announce } from '../../../../lib/announce.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import { useDossierWork } from './dossier-work.js';
import { useNeighbours } from './use-neighbours.js';

type Zone = 'ho-so' | 'giay-to' | 'viec';

export interface DossierKeys {
  toHistory: () => void;
  /** Shows a zone that stands in a tab, before it takes the focus. */
  goTo?: (zone: Zone) => void;
  isFramed: boolean;
  leaveFrame: () => void;
}

/** The first control of the open act, or its button. */
function focusAct(): void {
  const zone = document.getElementById('viec-dang-mo')?.parentElement;
  zone?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}

/** Letters of the dossier's page: they open, none performs (screens.md §4.1). */
export function useDossierKeys({ toHistory, goTo, isFramed, leaveFrame }: DossierKeys): void {
  const { t } = useTranslation(['desk', 'common']);
  const navigate = useNavigate();
  const { dossier, open, print } = useDossierWork();
  const { previous, next } = useNeighbours();
  const toZone = (zone: Zone) => (): void => {
    goTo?.(zone);
    setTimeout(() => document.getElementById(zone)?.focus());
  };
  const openAct = (type: 'REQUEST_SUPPLEMENT' | 'ASSIGN' | null) => (): void => {
    if (type !== null && !dossier.acts.some((act) => act.type === type)) return;
    goTo?.('viec');
    open(type);
    setTimeout(focusAct);
  };
  const copy = async (): Promise<void> => {
    const isCopied = await copyText(dossier.code);
    announce(isCopied ? t('common:copied', { code: dossier.code }) : t('common:notCopied'));
  };
  const go = (to: string | undefined) => (): void => void (to && navigate(to));
  useHotkeys([
    { keys: '.', label: t('desk:keys.next'), run: go(next) },
    { keys: ',', label: t('desk:keys.previous'), run: go(previous) },
    { keys: 'H', label: t('desk:keys.facts'), run: toZone('ho-so') },
    { keys: 'T', label: t('desk:keys.papers'), run: toZone('giay-to') },
    { keys: 'V', label: t('desk:keys.work'), run: toZone('viec') },
    { keys: 'L', label: t('desk:keys.history'), run: toHistory },
    { keys: 'M', label: t('desk:keys.main'), run: openAct(null) },
    { keys: 'B', label: t('desk:keys.supplement'), run: openAct('REQUEST_SUPPLEMENT') },
    { keys: 'C', label: t('desk:keys.pass'), run: openAct('ASSIGN') },
    { keys: 'P', label: t('desk:keys.print'), run: () => print() },
    { keys: 'S', label: t('desk:keys.copy'), run: () => void copy() },
  ]);
  useHotkeys([{ keys: 'Escape', label: t('desk:keys.leaveFrame'), run: leaveFrame }], isFramed);
}
