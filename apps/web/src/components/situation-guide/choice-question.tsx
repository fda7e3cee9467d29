import type { LocalText } from '@motcua/contracts';
import { useId } from 'react';
import { localText, useLanguage } from '../../i18n/language.js';
import styles from './situation-guide.module.css';

export interface ChoiceQuestionProps {
  question: { text: LocalText; help?: LocalText | undefined; answers: readonly { text: LocalText }[] };
  /** Number of the answer that is chosen. */
  chosen: number | undefined;
  onAnswer: (index: number) => void;
}

/** One question with its answers, one below the other. */
export function ChoiceQuestion({ question: { text, help, answers }, chosen, onAnswer }: ChoiceQuestionProps) {
  const { language } = useLanguage();
  const id = useId();
  return (
    <fieldset className={styles.question} aria-describedby={help && `${id}-help`}>
      <legend>{localText(text, language)}</legend>
      {help && (
        <p id={`${id}-help`} className={styles.lead}>
          {localText(help, language)}
        </p>
      )}
      {answers.map((answer, index) => (
        <label key={answer.text.vi} className={styles.answer}>
          <input type="radio" name={id} checked={chosen === index} onChange={() => onAnswer(index)} />
          <span>{localText(answer.text, language)}</span>
        </label>
      ))}
    </fieldset>
  );
}
