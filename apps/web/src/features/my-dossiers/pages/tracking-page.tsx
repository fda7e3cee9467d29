import { dossierEndpoints } from '@motcua/contracts';
import type { z } from 'zod';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Card } from '../../../components/facts.js';
import { PageHeading } from '../../../components/page-heading.js';
import { QueryView } from '../../../components/query-view.js';
import { Steps, type StepItem } from '../../../components/steps.js';
import { paths } from '../../../lib/paths.js';
import { useTitle } from '../../../lib/use-title.js';
import { trackingQuery } from '../api/tracking.js';
import { LookupForm } from '../components/lookup-form.js';
import styles from '../components/lookup.module.css';

type Stage = z.infer<typeof dossierEndpoints.tracking.response>['stage'];

const WAY = ['SENT', 'RECEIVED', 'IN_PROGRESS', 'RESULT_READY', 'ENDED'] as const satisfies readonly Stage[];

/** C9b: code and stage, nothing about the person. */
export default function TrackingPage() {
  const { code = '' } = useParams();
  const { t } = useTranslation('my-dossiers');
  const query = useQuery(trackingQuery(code));
  useTitle({ screen: t('lookup.answer'), code });
  return (
    <div className={styles.page}>
      <PageHeading>{t('lookup.answerFor', { code })}</PageHeading>
      <div className={styles.answer}>
        <QueryView query={query}>{({ stage }) => <StageCard stage={stage} />}</QueryView>
      </div>
      <LookupForm key={code} initial={query.error ? code : ''} />
      <p className={styles.more}>
        {t('lookup.own')} <Link to={paths.citizen.myDossier.href(code)}>{t('lookup.signIn')}</Link>
      </p>
    </div>
  );
}

function StageCard({ stage }: { stage: Stage }) {
  const { t } = useTranslation(['my-dossiers', 'status']);
  const isWaiting = stage === 'WAITING_FOR_APPLICANT';
  const at = WAY.findIndex((one) => one === (isWaiting ? 'IN_PROGRESS' : stage));
  const steps = WAY.map((one, index): StepItem => {
    const isLast = stage === 'ENDED' && index === at;
    return {
      key: one,
      label: t(`status:stage.${isWaiting && index === at ? stage : one}`),
      state: index < at || isLast ? 'done' : index === at ? 'current' : 'todo',
      detail: isWaiting && index === at ? t('my-dossiers:lookup.waiting') : undefined,
    };
  });
  return (
    <Card>
      {stage === 'ENDED' ? <p>{t('my-dossiers:lookup.ended')}</p> : <Steps label={t('my-dossiers:lookup.stages')} steps={steps} />}
    </Card>
  );
}
