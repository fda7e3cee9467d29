import { useTranslation } from 'react-i18next';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.js';
import styles from './steps.module.css';

export const STEP_STATES = ['done', 'current', 'todo'] as const;
export type StepState = (typeof STEP_STATES)[number];

export interface StepItem {
  key: string;
  label: ReactNode;
  state: StepState;
  detail?: ReactNode;
}

/** An ordered list of steps with `aria-current="step"`; done and future ones say so to screen readers. */
export function Steps({ label, steps }: { label: string; steps: readonly StepItem[] }) {
  const { t } = useTranslation('common');
  return (
    <ol className={styles.steps} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          data-state={step.state}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.mark}>{step.state === 'done' && <Icon of={IconCheck} />}</span>
          <span>
            {step.state !== 'current' && <span className="visually-hidden">{t(`step.${step.state}`)} </span>}
            {step.label}
            {step.detail && <span className={styles.detail}>{step.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

export interface TimelineItem {
  key: string;
  state: StepState;
  /** What happened: `Đã tiếp nhận`. */
  title: ReactNode;
  /** When: an `Instant`, or `hẹn 21/04`. */
  when?: ReactNode;
  /** Person and agency who did or hold it. */
  who?: ReactNode;
  /** Words written to the reader, a paper to open. */
  note?: ReactNode;
}

/** The life of a dossier, oldest first: what, when, who. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  const steps = items.map(({ key, state, title, when, who, note }) => ({
    key,
    state,
    label: title,
    detail: (
      <>
        {when && <span className={styles.when}>{when}</span>}
        {who && <span>{who}</span>}
        {note && <span className={styles.note}>{note}</span>}
      </>
    ),
  }));
  return <Steps label={label} steps={steps} />;
}
