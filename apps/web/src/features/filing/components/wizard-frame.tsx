import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Icon } from '../../../components/icon.js';
import { paths } from '../../../lib/paths.js';
import { stopHref } from '../draft/stops.js';
import { useStops } from '../draft/use-stops.js';
import { useWizard } from '../draft/wizard.js';
import { CarriedOverNotice } from './carried-over-notice.js';
import { ConflictNotices } from './conflict-notices.js';
import { SaveState } from './save-state.js';
import { WizardSteps } from './wizard-steps.js';
import styles from './wizard.module.css';

/** What stands around every page of the wizard: way back, saved, where one is, and what happened meanwhile. */
export function WizardFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['filing', 'common']);
  const { draft, state, procedure, topics } = useWizard();
  const { stops, here, before } = useStops();
  const back = before ? stopHref(draft.id, before) : paths.citizen.myDossiers.href();
  return (
    <div className={styles.page}>
      <div className={styles.top} data-print="hide">
        <Link to={back} className={styles.back}>
          <Icon of={IconChevronLeft} />
          {t('common:back')}
        </Link>
        <SaveState status={state.status} savedAt={draft.savedAt} />
      </div>
      <p className={styles.about} lang="vi">
        {procedure.shortName ?? procedure.name}
      </p>
      <WizardSteps
        draftId={draft.id}
        stops={stops}
        current={here.step}
        topic={here.step === 'don' ? { number: here.topic ?? 1, total: topics.length } : undefined}
      />
      <div className={styles.notices}>
        {draft.carriedOver && <CarriedOverNotice told={draft.carriedOver} />}
        <ConflictNotices />
        {state.status === 'REFUSED' && <ErrorPanel error={state.problem} title={t('filing:save.refusedTitle')} />}
      </div>
      {children}
    </div>
  );
}
