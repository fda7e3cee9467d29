import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../components/notice.js';
import type { Form } from '../model/edit-form.js';
import { useDesigner } from '../state/designer.js';
import type { TrialVerdict } from '../state/use-trial.js';
import { useTrialWords } from '../state/use-trial-faults.js';
import styles from './preview.module.css';

/** What the rules say to the answers of a trial: what is wrong, what would be stored. */
export function TrialResult({ verdict, form }: { verdict: TrialVerdict; form: Form }) {
  const { t } = useTranslation('form-designer');
  const { select } = useDesigner();
  const wordsOf = useTrialWords(form);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { problems, warnings, accepted } = verdict;
  return (
    <section className={styles.result} aria-labelledby="ket-qua-thu">
      <h3 id="ket-qua-thu" ref={heading} tabIndex={-1}>
        {problems.length === 0 ? t('trial.good') : t('trial.problems', { count: problems.length })}
      </h3>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.path}-${problem.code}`}>
              <button type="button" className={styles.link} onClick={() => select({ kind: 'field', key: problem.path.split('.')[1] ?? '' })}>
                {wordsOf(problem)}
              </button>
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning">
          {warnings.map((warning) => (
            <p key={`${warning.path}-${warning.code}`}>{wordsOf(warning)}</p>
          ))}
        </Notice>
      )}
      {accepted.length > 0 && (
        <>
          <h3>{t('trial.accepted')}</h3>
          <dl className={styles.answers}>
            {accepted.map(({ field, label, text }) => (
              <div key={field.key}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className={styles.note}>{t('trial.noDossier')}</p>
    </section>
  );
}
