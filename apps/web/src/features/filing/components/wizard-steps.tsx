import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { stopHref, WIZARD_STEPS, type Stop, type WizardStep } from '../draft/stops.js';
import styles from './wizard.module.css';

export interface WizardStepsProps {
  draftId: string;
  stops: readonly Stop[];
  current: WizardStep;
  /** `1 trên 6` inside the form. */
  topic: { number: number; total: number } | undefined;
}

/** Where one is: an ordered list with the current step marked; done steps are links. */
export function WizardSteps({ draftId, stops, current, topic }: WizardStepsProps) {
  const { t } = useTranslation(['filing', 'common']);
  const steps = WIZARD_STEPS.filter((step) => stops.some((stop) => stop.step === step));
  const index = steps.indexOf(current);
  const name = t(`filing:step.${current}`);
  const position = { number: index + 1, total: steps.length, name };
  return (
    <>
      <ol className={styles.steps} aria-label={t('filing:step.label')} data-print="hide">
        {steps.map((step, at) => (
          <li
            key={step}
            data-state={at < index ? 'done' : at === index ? 'current' : 'todo'}
            aria-current={at === index ? 'step' : undefined}
          >
            {at < index ? (
              <Link to={stopHref(draftId, { step })}>
                <span className="visually-hidden">{t('common:step.done')} </span>
                {t(`filing:step.${step}`)}
              </Link>
            ) : (
              <span>
                {at > index && <span className="visually-hidden">{t('common:step.todo')} </span>}
                {t(`filing:step.${step}`)}
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.position} data-topic={topic ? 'yes' : 'no'}>
        {topic
          ? t('filing:step.positionTopic', { ...position, topic: topic.number, topics: topic.total })
          : t('filing:step.position', position)}
      </p>
    </>
  );
}
