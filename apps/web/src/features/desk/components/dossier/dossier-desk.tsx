import type { DossierDetail } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMediaQuery } from '@mantine/hooks';
import { Stack } from '../../../../components/stack.js';
import styles from '../desk.module.css';
import { PapersZone } from '../papers/papers-zone.js';
import { PrintDialog } from '../print-dialog.js';
import { DossierHeader } from './dossier-header.js';
import { DossierTabs } from './dossier-tabs.js';
import { DossierWorkProvider } from './dossier-work.js';
import { FactsZone } from './facts-zone.js';
import { HistoryZone } from './history-zone.js';
import { useDossierDesk } from './use-dossier-desk.js';
import { useDossierKeys } from './use-dossier-keys.js';
import { WorkZone } from './work-zone.js';

const WIDE = '(min-width: 62em)';

/** The page of a dossier: three zones side by side, or tabs where they do not fit. */
export function DossierDesk({ dossier }: { dossier: DossierDetail }) {
  const isWide = useMediaQuery(WIDE, true, { getInitialValueInEffect: false });
  const { work, printed, closePrint } = useDossierDesk(dossier);
  return (
    <DossierWorkProvider work={work}>
      <Stack>
        <DossierHeader />
        {isWide ? <ThreeZones /> : <DossierTabs />}
      </Stack>
      <PrintDialog code={dossier.code} papers={dossier.papers} paperId={printed ?? undefined} isOpen={printed !== undefined} onClose={closePrint} />
    </DossierWorkProvider>
  );
}

/** H, T and V; in the full frame the form stands beside the picture and the rest waits. */
function ThreeZones() {
  const { t } = useTranslation('desk');
  const [isFramed, setIsFramed] = useState(false);
  const [isHistoryOpen, setIsHistoryOpen] = useState(false);
  useDossierKeys({
    toHistory: () => {
      setIsHistoryOpen(true);
      setTimeout(() => document.getElementById('lich-su')?.focus());
    },
    isFramed,
    leaveFrame: () => setIsFramed(false),
  });
  return (
    <div className={styles.zones} data-frame={isFramed || undefined}>
      <div className={styles.side}>
        <section className={styles.zone} aria-labelledby="ho-so">
          <FactsZone />
          <details className={styles.details} open={isHistoryOpen} onToggle={(event) => setIsHistoryOpen(event.currentTarget.open)}>
            <summary id="lich-su" aria-keyshortcuts="L">
              {t('dossier.history')}
            </summary>
            <HistoryZone />
          </details>
        </section>
      </div>
      <section className={styles.zone} aria-labelledby="giay-to">
        <PapersZone isFramed={isFramed} onFrame={setIsFramed} />
      </section>
      {!isFramed && (
        <div className={styles.side}>
          <section className={styles.zone} aria-labelledby="viec">
            <WorkZone />
          </section>
        </div>
      )}
    </div>
  );
}
