export { isValidAnswer } from './validate.js';
export { allFieldsOf, checkCondition, checkForm, type FormFinding, type RuleProperty } from './check-form.js';
export { askedForm, fieldsOf, shownCondition, visibleFields, type AskedForm } from './visibility.js';
export { validateAnswers, type FormVerdict } from './validate.js';
export { answerLines, textOfAnswer, type AnswerLine, type AnswerTable } from './text-of-answers.js';
export { estimateFillTime, SECONDS_TO_FILL } from './fill-time.js';
export { rowFieldsOf } from './rows.js';
export { answersSchema, type JsonSchema } from './answers-schema.js';
