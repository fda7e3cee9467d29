import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { announceUrgent } from '../lib/announce.js';
import type { ApiProblem } from '../lib/api-problem.js';
import { useProblemWords } from '../i18n/problem-words.js';
import { ActionButton, ReasonedButton } from './action-button.js';
import { Notice } from './notice.js';
import styles from './facts.module.css';

export interface ChangedFact {
  key: string;
  label: string;
  before: ReactNode;
  after: ReactNode;
}

export interface StaleVersionPanelProps {
  /** The 409 with who, what and when in its params. */
  problem: ApiProblem;
  /** Old → new, once the new state has been read. */
  changes: readonly ChangedFact[] | undefined;
  /** Why the act is no longer possible, if so. */
  refusal?: string | undefined;
  isBusy?: boolean;
  /** Reads the new state. What was typed stays where it is. */
  onShowChanges: () => void;
  onRedo: () => void;
}

/** Above the act after somebody else was faster: what happened, what is kept, see the change, do it again by hand (screens.md §4). */
export function StaleVersionPanel({
  problem,
  changes,
  refusal,
  isBusy,
  onShowChanges,
  onRedo,
}: StaleVersionPanelProps) {
  const { t } = useTranslation('common');
  const { problemText } = useProblemWords();
  const [isShown, setIsShown] = useState(false);
  const words = problemText(problem);
  useEffect(() => announceUrgent(words), [words]);
  const show = (): void => {
    setIsShown(true);
    onShowChanges();
  };
  return (
    <Notice tone="warning" title={words}>
      {!isShown && <ActionButton onClick={show}>{t('stale.show')}</ActionButton>}
      {isShown && changes && <ChangeList changes={changes} />}
      {isShown && changes && (
        <ReasonedButton reason={refusal} isBusy={isBusy ?? false} onClick={onRedo}>
          {t('stale.redo')}
        </ReasonedButton>
      )}
    </Notice>
  );
}

function ChangeList({ changes }: { changes: readonly ChangedFact[] }) {
  const { t } = useTranslation('common');
  if (changes.length === 0) return <p>{t('stale.same')}</p>;
  return (
    <dl className={styles.facts}>
      {changes.map(({ key, label, before, after }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            <span className="visually-hidden">{t('stale.before')} </span>
            <s>{before}</s> <span aria-hidden="true">→</span>{' '}
            <span className="visually-hidden">{t('stale.after')} </span>
            <ins>{after}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
