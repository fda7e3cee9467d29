export { fieldsOf, visibleFields } from './visibility.js';
export { isEmptyAnswer, validateAnswers, type FormVerdict } from './validate.js';
export { answerLines, textOfAnswer, type AnswerLine } from './text-of-answers.js';
