import { isLiteral, operationOf, type Expression, type FormField, type Literal } from '@motcua/contracts';
import { textOfAnswer } from '@motcua/domain';

/** A field found by its key. */
export type FieldByKey = ReadonlyMap<string, FormField>;
type Args = readonly unknown[];
type Wording = (args: Args, fields: FieldByKey) => string | null;

/** `“Nơi sinh” là “Tại nhà”`: the question as printed and the answer as printed. */
function said(variable: unknown, answer: { relation: string; values: readonly Literal[] }, fields: FieldByKey): string | null {
  const { relation, values } = answer;
  const operation = operationOf(variable);
  const field = operation?.operator === 'var' ? fields.get(String(operation.args[0])) : undefined;
  if (!field || values.length === 0) return null;
  const answers = values.map((value) => `“${textOfAnswer(field, value, 'vi') || String(value)}”`);
  return `“${field.label.vi}” ${relation} ${answers.join(' hoặc ')}`;
}

/** A comparison of an answer with a written value, whichever of the two stands first. */
const compared =
  (relation: string, mirrored = relation): Wording =>
  ([left, right, ...others], fields) => {
    if (others.length > 0) return null;
    if (isLiteral(right)) return said(left, { relation, values: [right] }, fields);
    return isLiteral(left) ? said(right, { relation: mirrored, values: [left] }, fields) : null;
  };

const joined =
  (word: string): Wording =>
  (args, fields) => {
    const parts = args.map((arg) => wordsOf(arg, fields));
    return parts.every((part) => part !== null) ? parts.join(word) : null;
  };

const isLiteralList = (value: unknown): value is readonly Literal[] => Array.isArray(value) && value.every(isLiteral);

/** The operators that a sentence can say; a condition with any other is not put into words. */
const WORDINGS: Partial<Record<string, Wording>> = {
  var: (args, fields) => said({ var: args[0] }, { relation: 'là', values: [true] }, fields),
  '!': ([negated], fields) => said(negated, { relation: 'là', values: [false] }, fields),
  in: ([variable, values], fields) => (isLiteralList(values) ? said(variable, { relation: 'là', values }, fields) : null),
  '==': compared('là'),
  '!=': compared('không phải là'),
  '>': compared('lớn hơn', 'nhỏ hơn'),
  '>=': compared('từ', 'không quá'),
  '<': compared('nhỏ hơn', 'lớn hơn'),
  '<=': compared('không quá', 'từ'),
  and: joined(' và '),
  or: joined(' hoặc '),
};

function wordsOf(node: unknown, fields: FieldByKey): string | null {
  const operation = operationOf(node);
  return operation ? (WORDINGS[operation.operator]?.(operation.args, fields) ?? null) : null;
}

/** A condition on answers in Vietnamese words; null where no short sentence says it. */
export const conditionWords = (condition: Expression, fields: FieldByKey): string | null => wordsOf(condition, fields);
