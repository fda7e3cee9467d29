import type { DossierDetail } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../components/instant.js';

/** Other agencies that are asked at the moment, and how far each is; nothing while nobody is. */
export function JointWork({ steps }: { steps: DossierDetail['agencySteps'] }) {
  const { t } = useTranslation('my-dossiers');
  const open = steps.filter(({ stage }) => stage === 'SENT' || stage === 'ACKNOWLEDGED');
  return open.map(({ no, agency, stage, dueAt }) => (
    <p key={no}>
      <span lang="vi">{agency.name}</span>: {stage === 'SENT' ? t('joint.SENT') : t('joint.ACKNOWLEDGED')}
      {dueAt && <>, {t('joint.dueAt')} <Instant at={dueAt} /></>}
    </p>
  ));
}
