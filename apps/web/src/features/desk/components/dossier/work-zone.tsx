import { isDossierAct, type ActChoice, type DossierActType } from '@motcua/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ActionLink, ReasonedButton } from '../../../../components/action-button.js';
import { DeadlineWhy } from '../../../../components/deadline-why.js';
import { Instant } from '../../../../components/instant.js';
import { TimeLeft } from '../../../../components/time-left.js';
import { useLanguage } from '../../../../i18n/language.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { useTimeWords } from '../../../../i18n/time-words.js';
import { formatInstant } from '../../../../lib/format.js';
import { STEP_ACTS } from '../agency/step-choices.js';
import { AgencyStepsSection } from '../agency/agency-steps-section.js';
import { ActForm } from '../acts/act-form.js';
import styles from '../desk.module.css';
import { DraftCheck } from './draft-check.js';
import { useDossierWork } from './dossier-work.js';
import { useNeighbours } from './use-neighbours.js';

type DossierChoice = ActChoice & { type: DossierActType };

const isOfDossier = (choice: ActChoice): choice is DossierChoice => isDossierAct(choice.type);

/** V: the result of the last act, by when, the one open act, and what else can be done. */
export function WorkZone() {
  const { t } = useTranslation('desk');
  const { dossier, openAct } = useDossierWork();
  const isFree = dossier.feeTotal === 0;
  const acts = dossier.acts.filter(isOfDossier).filter(({ type }) => type !== 'JUDGE_PAPERS' && !(isFree && type === 'RECORD_FEE'));
  return (
    <>
      <h2 id="viec" tabIndex={-1}>
        {t('work.title')}
      </h2>
      <ActResultLine />
      <ByWhen />
      {dossier.coordination && <p>{t(`work.coordination.${dossier.coordination.why}`)}</p>}
      <DraftCheck confirmation={dossier.confirmation} />
      {openAct ? (
        <section className={styles.mainAct} aria-labelledby="viec-dang-mo">
          <h3 id="viec-dang-mo">{t(`act.name.${openAct}`)}</h3>
          <ActForm key={openAct} type={openAct} />
        </section>
      ) : (
        <p>{acts.length === 0 ? t('work.ended') : t('work.nothing')}</p>
      )}
      <AgencyStepsSection />
      <OtherActs acts={acts.filter((act) => act.type !== openAct && !standsAtStep(act))} />
    </>
  );
}

function ByWhen() {
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const { due, pausedSince } = useTimeWords();
  const { dossier } = useDossierWork();
  const { status, receptionDueAt, dueAt, pausedSince: since, time, why, coordination } = dossier;
  const isWaiting = status === 'SUBMITTED' && receptionDueAt !== null;
  return (
    <div>
      {isWaiting && <p>{t(coordination ? 'work.coordinateBefore' : 'work.answerBefore', { at: formatInstant(receptionDueAt, language) })}</p>}
      {!isWaiting && dueAt && <p>{due(dueAt, time)}</p>}
      {since && <p>{pausedSince(since)}</p>}
      <TimeLeft dossier={dossier} />
      <DeadlineWhy lines={why} />
    </div>
  );
}

/** Acts not open now: pressing opens their form; those not possible say why. */
function OtherActs({ acts }: { acts: readonly DossierChoice[] }) {
  const { t } = useTranslation('desk');
  if (acts.length === 0) return null;
  const later = acts.filter(isForLater);
  const now = [...acts.filter(({ allowed }) => allowed), ...acts.filter((act) => !act.allowed && !isForLater(act))];
  return (
    <section aria-labelledby="viec-khac">
      <h3 id="viec-khac">{t('work.other')}</h3>
      <ActList acts={now} />
      {later.length > 0 && (
        <details className={styles.details}>
          <summary>{t('work.later', { count: later.length })}</summary>
          <ActList acts={later} />
        </details>
      )}
    </section>
  );
}

/** Acts on the step of another agency stand at that step while they are possible. */
const standsAtStep = ({ type, allowed }: DossierChoice): boolean => allowed && STEP_ACTS.some((act) => act === type);

/** Acts of another status or step: present with their reasons, but folded, so that what can be done stands alone. */
const LATER = [
  ...['dossier.action-not-allowed', 'dossier.wrong-step', 'dossier.not-postal', 'dossier.already-paid', 'dossier.appointment-needed'],
  ...['supplement.none-open', 'confirmation.not-in-procedure', 'apology.extend-instead', 'undo.nothing', 'undo.not-own', 'agency-step.none-open', 'agency-step.wrong-stage'],
];
const isForLater = ({ refusal }: DossierChoice): boolean => refusal !== null && LATER.includes(refusal.code);

function ActList({ acts }: { acts: readonly DossierChoice[] }) {
  const { t } = useTranslation('desk');
  const { codeText } = useProblemWords();
  const { open } = useDossierWork();
  return (
    <ul className={styles.acts}>
      {acts.map(({ type, refusal }) => (
        <li key={type}>
          <ReasonedButton
            reason={refusal ? codeText(refusal.code, refusal.params) : undefined}
            aria-keyshortcuts={type === 'REQUEST_SUPPLEMENT' ? 'B' : type === 'ASSIGN' ? 'C' : undefined}
            onClick={() => open(type)}
          >
            {t(`act.name.${type}`)}…
          </ReasonedButton>
        </li>
      ))}
    </ul>
  );
}

/** What was done, with the focus; from here to the paper, the list or the next dossier. */
function ActResultLine() {
  const { t } = useTranslation('desk');
  const { sending, print } = useDossierWork();
  const { next, list } = useNeighbours();
  const line = useRef<HTMLParagraphElement>(null);
  const { result } = sending;
  const seq = result?.seq;
  useEffect(() => {
    if (seq !== undefined) line.current?.focus();
  }, [seq]);
  if (!result) return null;
  const { slip, dossier, type } = result;
  return (
    <div className={styles.result}>
      <p ref={line} tabIndex={-1}>
        <strong>{t(`act.done.${type}`)}</strong>{' '}
        {(type === 'RECEIVE' || type === 'ANSWER_SUPPLEMENT' || type === 'EXTEND') && dossier.dueAt && (
          <>
            {t('facts.dueAt')} <Instant at={dossier.dueAt} />.
          </>
        )}{' '}
        {dossier.holder?.name && t('work.holderNow', { name: dossier.holder.name })}
      </p>
      <div className={styles.resultActs}>
        {slip && <ActionButton onClick={() => print(slip.id)}>{t('work.printSlip', { paper: t(`print.kind.${slip.kind}`).toLocaleLowerCase('vi') })}</ActionButton>}
        {next && <ActionLink to={next}>{t('work.toNext')}</ActionLink>}
        {list && <ActionLink to={list.href}>{t('work.toQueue')}</ActionLink>}
      </div>
    </div>
  );
}
