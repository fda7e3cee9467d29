import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from '../desk.module.css';
import { PapersZone } from '../papers/papers-zone.js';
import { FactsZone } from './facts-zone.js';
import { HistoryZone } from './history-zone.js';
import { useDossierKeys } from './use-dossier-keys.js';
import { WorkZone } from './work-zone.js';

const TABS = ['viec', 'giay-to', 'ho-so', 'lich-su'] as const;
type Tab = (typeof TABS)[number];
const PARAM = 'muc';

/** Below 62em the zones are tabs, work first; the tab stands in the address. */
export function DossierTabs() {
  const { t } = useTranslation('desk');
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((one) => one === params.get(PARAM)) ?? 'viec';
  const go = (next: Tab): void => {
    const changed = new URLSearchParams(params);
    changed.set(PARAM, next);
    setParams(changed, { replace: true, preventScrollReset: true });
  };
  useDossierKeys({ toHistory: () => go('lich-su'), goTo: go, isFramed: false, leaveFrame: () => undefined });
  const words = { viec: t('work.title'), 'giay-to': t('dossier.papers'), 'ho-so': t('dossier.facts'), 'lich-su': t('dossier.history') };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    go(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  const zones: Record<Tab, ReactNode> = {
    viec: <WorkZone />,
    'giay-to': <PapersZone />,
    'ho-so': <FactsZone />,
    'lich-su': <HistoryZone />,
  };
  return (
    <>
      <div className={styles.tabs} role="tablist" aria-label={t('dossier.tabs')} onKeyDown={onKeyDown}>
        {TABS.map((one) => (
          <button key={one} id={`tab-${one}`} type="button" role="tab" aria-selected={one === tab} aria-controls="muc-dang-xem" tabIndex={one === tab ? 0 : -1} onClick={() => go(one)}>
            {words[one]}
          </button>
        ))}
      </div>
      <div id="muc-dang-xem" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.zone}>
        {zones[tab]}
      </div>
    </>
  );
}
