import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announceUrgent } from '../lib/announce.js';
import { toProblem } from '../lib/api-problem.js';
import { useInstallation } from '../lib/installation.js';
import { useProblemWords } from '../i18n/problem-words.js';
import { ActionButton } from './action-button.js';
import { Notice } from './notice.js';

export interface ErrorPanelProps {
  error: unknown;
  /** What could not be shown or done, when the words of the refusal do not say it. */
  title?: string;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean;
  /** Speaks at once: only for a failure to save and a lost network while sending. */
  isUrgent?: boolean;
}

/** In place of the part that failed: what happened, what to do, the short code for the hotline (screens.md §4). */
export function ErrorPanel({ error, title, onRetry, isRetrying = false, isUrgent = false }: ErrorPanelProps) {
  const { t } = useTranslation('common');
  const { hotline } = useInstallation();
  const { problemText } = useProblemWords();
  const problem = toProblem(error);
  const words = problemText(problem);
  const isFault = problem.status === 0 || problem.status >= 500;
  useEffect(() => {
    if (isUrgent) announceUrgent(words);
  }, [isUrgent, words]);
  return (
    <Notice tone={isFault ? 'danger' : 'warning'} title={title}>
      <p>{words}</p>
      {isFault && problem.reference && <p>{t('readCode', { hotline, code: problem.reference })}</p>}
      {onRetry && (
        <ActionButton onClick={onRetry} isBusy={isRetrying} busyText={t('loading')}>
          {t('retry')}
        </ActionButton>
      )}
    </Notice>
  );
}
