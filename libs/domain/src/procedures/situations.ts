import type { SituationQuestion } from '@motcua/contracts';

/** What is wrong with the questions, at `place` as dotted keys from the first of them. */
export interface SituationFinding {
  code: 'case-unknown' | 'case-unreached' | 'question-earlier' | 'question-unknown' | 'question-unreached';
  place: string;
}

/** How far somebody has come: the questions asked of him so far, and the case once it is known. */
export interface FoundSituation {
  asked: readonly SituationQuestion[];
  caseKey: string | null;
}

type Questions = readonly SituationQuestion[];
type Cases = readonly { key: string }[];

function answerFindings(questions: Questions, cases: Cases): SituationFinding[] {
  const placeOf = new Map(questions.map(({ key }, index) => [key, index]));
  const known = new Set(cases.map(({ key }) => key));
  return questions.flatMap(({ answers }, at) =>
    answers.flatMap(({ leadsTo }, index): SituationFinding[] => {
      const place = `${at}.answers.${index}.leadsTo`;
      if ('case' in leadsTo) return known.has(leadsTo.case) ? [] : [{ code: 'case-unknown', place }];
      const next = placeOf.get(leadsTo.question);
      if (next === undefined) return [{ code: 'question-unknown', place }];
      return next > at ? [] : [{ code: 'question-earlier', place }];
    }),
  );
}

/**
 * Whether every way of answering ends at a case that is there. Answers lead only to later questions, so that no way turns in a
 * circle. `case-unreached` and `question-unreached` harm nobody: what they name is only never reached by answering.
 */
export function checkSituations(questions: Questions, cases: Cases): SituationFinding[] {
  const [first] = questions;
  if (!first) return [];
  const targets = questions.flatMap(({ answers }) => answers.map(({ leadsTo }) => leadsTo));
  const toQuestions = new Set([first.key, ...targets.flatMap((target) => ('question' in target ? [target.question] : []))]);
  const toCases = new Set(targets.flatMap((target) => ('case' in target ? [target.case] : [])));
  return [
    ...answerFindings(questions, cases),
    ...questions.flatMap(({ key }, at): SituationFinding[] => (toQuestions.has(key) ? [] : [{ code: 'question-unreached', place: `${at}` }])),
    ...(cases.every(({ key }) => toCases.has(key)) ? [] : [{ code: 'case-unreached' as const, place: '' }]),
  ];
}

/**
 * Follows the answers from the first question on. An answer to a question that is not asked any more counts for nothing.
 * @param answers number of the chosen answer by key of its question
 */
export function findSituation(questions: Questions, answers: ReadonlyMap<string, number>): FoundSituation {
  const asked: SituationQuestion[] = [];
  let question = questions[0];
  while (question) {
    asked.push(question);
    const target = question.answers[answers.get(question.key) ?? -1]?.leadsTo;
    if (!target) return { asked, caseKey: null };
    if ('case' in target) return { asked, caseKey: target.case };
    const at = questions.indexOf(question);
    question = questions.slice(at + 1).find(({ key }) => key === target.question);
  }
  return { asked, caseKey: null };
}
