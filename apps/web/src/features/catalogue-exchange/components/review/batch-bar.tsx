import { proposalEndpoints, type ProposalSummary } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ActionButton } from '../../../../components/action-button.js';
import { ConfirmDialog } from '../../../../components/dialog.js';
import { Notice } from '../../../../components/notice.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { announce } from '../../../../lib/announce.js';
import { toProblem, type ApiProblem } from '../../../../lib/api-problem.js';
import { paths } from '../../../../lib/paths.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useForgetCatalogue } from '../../api/catalogue.js';
import styles from './proposals.module.css';

interface Outcome {
  isTaken: boolean;
  done: number;
  refused: { proposal: ProposalSummary; problem: ApiProblem }[];
}

/** Decides whole proposals one after the other; one that is refused does not hold up the others. */
function useBatch(onDone: () => void) {
  const { t } = useTranslation('catalogue-exchange');
  const decide = useWrite(proposalEndpoints.decide);
  const forget = useForgetCatalogue();
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const run = async (proposals: readonly ProposalSummary[], isTaken: boolean): Promise<void> => {
    setRunning(true);
    setOutcome(undefined);
    const refused: Outcome['refused'] = [];
    for (const proposal of proposals) {
      const accepted = isTaken ? Array.from({ length: proposal.changeCount }, (_, place) => place) : [];
      try {
        await decide.mutateAsync({ params: { id: proposal.id }, body: { accepted } });
      } catch (error) {
        refused.push({ proposal, problem: toProblem(error) });
      }
    }
    const done = proposals.length - refused.length;
    await forget();
    setRunning(false);
    setOutcome({ isTaken, done, refused });
    announce(t(isTaken ? 'review.allTaken' : 'review.allLeft', { count: done }));
    onDone();
  };
  return { isRunning, outcome, run };
}

export interface BatchBarProps {
  chosen: readonly ProposalSummary[];
  /** How many can be chosen. */
  count: number;
  onChooseAll: () => void;
  onChooseNone: () => void;
}

/** Many proposals at once: all of each, or none of it. */
export function BatchBar({ chosen, count, onChooseAll, onChooseNone }: BatchBarProps) {
  const { t } = useTranslation('catalogue-exchange');
  const { isRunning, outcome, run } = useBatch(onChooseNone);
  const [asked, setAsked] = useState<'take' | 'leave'>();
  const act = (): void => {
    if (asked) void run(chosen, asked === 'take').finally(() => setAsked(undefined));
  };
  return (
    <>
      {count > 0 && (
        <div className={styles.batch}>
          <span>{t('review.chosen', { count: chosen.length })}</span>
          {chosen.length < count && <ActionButton onClick={onChooseAll}>{t('review.chooseAll')}</ActionButton>}
          {chosen.length > 0 && (
            <>
              <ActionButton variant="main" onClick={() => setAsked('take')}>
                {t('review.takeChosen')}
              </ActionButton>
              <ActionButton onClick={() => setAsked('leave')}>{t('review.leaveChosen')}</ActionButton>
              <ActionButton variant="quiet" onClick={onChooseNone}>
                {t('review.chooseNone')}
              </ActionButton>
            </>
          )}
        </div>
      )}
      {outcome && <OutcomeNotice outcome={outcome} />}
      <ConfirmDialog
        isOpen={asked !== undefined}
        title={t(asked === 'leave' ? 'review.leaveTitle' : 'review.takeTitle', { count: chosen.length })}
        act={t(asked === 'leave' ? 'review.leaveChosen' : 'review.takeChosen')}
        isBusy={isRunning}
        onAct={act}
        onBack={() => setAsked(undefined)}
      >
        <p>{t(asked === 'leave' ? 'review.leaveText' : 'review.takeText')}</p>
      </ConfirmDialog>
    </>
  );
}

function OutcomeNotice({ outcome: { isTaken, done, refused } }: { outcome: Outcome }) {
  const { t } = useTranslation('catalogue-exchange');
  const { problemText } = useProblemWords();
  return (
    <Notice tone={refused.length > 0 ? 'warning' : 'success'} title={t(isTaken ? 'review.allTaken' : 'review.allLeft', { count: done })}>
      {refused.length > 0 && (
        <>
          <p>{t('review.refused', { count: refused.length })}</p>
          <ul>
            {refused.map(({ proposal: { id, name, code }, problem }) => (
              <li key={id}>
                <Link to={paths.admin.proposal.href(id)} lang="vi">
                  {name} ({code})
                </Link>
                {': '}
                {problemText(problem)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
