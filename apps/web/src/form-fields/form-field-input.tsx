import { FIELD_VIEWS } from './index.js';
import { Question, type QuestionProps } from './question.js';

export { controlId } from './parts.js';

/** One question of a form, whatever its type. */
export function FormFieldInput(props: QuestionProps) {
  return <Question view={FIELD_VIEWS[props.field.type]} {...props} />;
}
