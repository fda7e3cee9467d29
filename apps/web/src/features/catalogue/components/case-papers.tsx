import type { FormAnswers, ProcedureCase, ProcedureComponent } from '@motcua/contracts';
import { paperQuestions, papersSoFar } from '@motcua/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClampedText } from '../../../components/clamped-text.js';
import { AnswersOnPaper } from '../../../components/situation-guide/answers-on-paper.js';
import { ChoiceQuestion } from '../../../components/situation-guide/choice-question.js';
import { usePaperWords } from '../../../i18n/paper-words.js';
import { today } from '../../../lib/today.js';
import styles from './case-papers.module.css';

/** What was answered of the questions that papers depend on, and the papers as far as that tells. */
function useMyPapers(chosen: ProcedureCase) {
  const [answers, setAnswers] = useState<FormAnswers>({});
  const questions = paperQuestions(chosen, answers, today());
  const { asked, open } = papersSoFar(chosen, answers, today());
  const always = asked.filter(({ required }) => required);
  const sometimes = chosen.components.filter((paper) => !always.includes(paper) && (asked.includes(paper) || open.includes(paper)));
  const given = questions.flatMap(({ field, answers: all }) => {
    const answer = all.find(({ value }) => value === answers[field.key]);
    return answer ? [{ question: field.label, answer: answer.text }] : [];
  });
  const answer = (key: string, value: string | boolean | undefined): void => setAnswers((before) => ({ ...before, [key]: value }));
  return { questions, answers, answer, given, always, sometimes };
}

/**
 * `Giấy tờ cần nộp`: what everybody hands in, then what is asked for only sometimes, until the questions that it depends on are
 * answered; on paper each has a box to tick, below what was answered.
 */
export function CasePapers({ chosen, setCount }: { chosen: ProcedureCase; setCount: number }) {
  const { t } = useTranslation(['catalogue', 'status']);
  const { components } = chosen;
  const { questions, answers, answer, given, always, sometimes } = useMyPapers(chosen);
  const isMixed = always.length > 0 && sometimes.length > 0;
  return (
    <section id="mau-don">
      <h2>{t('papers.title')}</h2>
      {components.length === 0 && <p>{t('status:paper.none')}</p>}
      {questions.length > 0 && (
        <div className={styles.questions} data-print="hide">
          <p className={styles.counts}>{t('papers.questions')}</p>
          {questions.map(({ field, answers: all }) => (
            <ChoiceQuestion
              key={field.key}
              question={{ text: field.label, help: field.help, answers: all }}
              chosen={all.findIndex(({ value }) => value === answers[field.key])}
              onAnswer={(index) => answer(field.key, all[index]?.value)}
            />
          ))}
        </div>
      )}
      <AnswersOnPaper given={given} />
      {isMixed && <h3>{t('papers.always')}</h3>}
      <Papers papers={always} from={1} />
      {isMixed && <h3 className={styles.group}>{t('papers.sometimes')}</h3>}
      <Papers papers={sometimes} from={always.length + 1} />
      {components.length > 0 && <p>{t('papers.sets', { count: setCount })}</p>}
    </section>
  );
}

function Papers({ papers, from }: { papers: readonly ProcedureComponent[]; from: number }) {
  if (papers.length === 0) return null;
  return (
    <ol className={styles.papers} start={from}>
      {papers.map((paper) => (
        <Paper key={paper.key} paper={paper} />
      ))}
    </ol>
  );
}

function Paper({ paper }: { paper: ProcedureComponent }) {
  const { t } = useTranslation('catalogue');
  const words = usePaperWords();
  return (
    <li>
      <div lang="vi">
        <strong>{paper.shortName ?? ''}</strong>
        <ClampedText>{paper.name}</ClampedText>
      </div>
      <p className={styles.counts}>{words.counts(paper)}</p>
      {paper.templates.map(({ name, url }) => (
        <p key={name} className={styles.template} lang="vi">
          {url ? <a href={url}>{name}</a> : t('papers.template', { name })}
        </p>
      ))}
    </li>
  );
}
