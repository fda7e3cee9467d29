import type { ProcedureCase, SituationQuestion } from '@motcua/contracts';
import { findSituation } from '@motcua/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localText, useLanguage } from '../../i18n/language.js';
import { announce } from '../../lib/announce.js';
import { AnswersOnPaper } from './answers-on-paper.js';
import { CaseInBrief } from './case-in-brief.js';
import { ChoiceQuestion } from './choice-question.js';
import styles from './situation-guide.module.css';

export interface SituationGuideProps {
  questions: readonly SituationQuestion[];
  cases: readonly ProcedureCase[];
  /** Unfolded at first: nothing is chosen yet. */
  isOpen: boolean;
  onFind: (caseKey: string) => void;
}

/** `Cần gì trong trường hợp của mình`: one question after the other until the case is known, then what it asks for. */
export function SituationGuide({ questions, cases, isOpen, onFind }: SituationGuideProps) {
  const { t } = useTranslation('status');
  const { language } = useLanguage();
  const [answers, setAnswers] = useState<ReadonlyMap<string, number>>(new Map());
  const caseOf = (given: ReadonlyMap<string, number>) => {
    const { caseKey } = findSituation(questions, given);
    return cases.find(({ key }) => key === caseKey);
  };
  const found = caseOf(answers);
  const answer = (key: string, index: number): void => {
    const given = new Map(answers).set(key, index);
    const known = caseOf(given);
    setAnswers(given);
    if (!known) return;
    announce(t('situation.found', { name: localText(known.name, language) }));
    onFind(known.key);
  };
  const { asked } = findSituation(questions, answers);
  const given = asked.flatMap(({ key, text, answers: all }) => {
    const chosen = all[answers.get(key) ?? -1];
    return chosen ? [{ question: text, answer: chosen.text }] : [];
  });
  return (
    <>
      <details className={styles.guide} open={isOpen} data-print="hide">
        <summary>{t('situation.title')}</summary>
        <p className={styles.lead}>{t('situation.lead')}</p>
        {asked.map((question) => (
          <ChoiceQuestion key={question.key} question={question} chosen={answers.get(question.key)} onAnswer={(index) => answer(question.key, index)} />
        ))}
        {found && <CaseInBrief found={found} />}
      </details>
      <AnswersOnPaper given={given} />
    </>
  );
}
