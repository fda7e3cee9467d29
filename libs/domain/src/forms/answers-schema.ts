import { FIELD_TYPES, type FieldType, type FormDefinition, type LocalText } from '@motcua/contracts';
import { z } from 'zod';
import { valueSchemaOf } from './value-schema.js';
import { fieldsOf } from './visibility.js';

/** A JSON Schema (draft 2020-12). */
export type JsonSchema = Record<string, unknown>;

const EMPTY = { enum: [null, '', []] };

/** A question of a form or of a row. */
interface Question {
  key: string;
  type: FieldType;
  label: LocalText;
  help?: LocalText | undefined;
  required: boolean;
  settings: Record<string, unknown>;
}

const optionsOf = (options: readonly { value: string }[]): string[] => options.map(({ value }) => value);

/** What a value schema decides in code and JSON Schema can say too. */
const SAID: Partial<Record<FieldType, (question: Question) => JsonSchema>> = {
  'single-choice': ({ settings }) => ({ enum: optionsOf(FIELD_TYPES['single-choice'].settings.parse(settings).options) }),
  'multiple-choice': ({ settings }) => ({
    items: { type: 'string', enum: optionsOf(FIELD_TYPES['multiple-choice'].settings.parse(settings).options) },
    uniqueItems: true,
  }),
  declaration: () => ({ const: true }),
  computed: () => ({ readOnly: true }),
  group: ({ settings }) => {
    const { fields, minRows, maxRows } = FIELD_TYPES.group.settings.parse(settings);
    return { minItems: minRows, maxItems: maxRows, items: objectOf(fields) };
  },
  table: ({ settings }) => {
    const { columns, minRows, maxRows } = FIELD_TYPES.table.settings.parse(settings);
    return { minItems: minRows, maxItems: maxRows, items: objectOf(columns) };
  },
};

function valueOf(question: Question): JsonSchema {
  const { $schema: _draft, ...shape } = z.toJSONSchema(valueSchemaOf(question), { io: 'input', unrepresentable: 'any' });
  const { label, help, type } = question;
  return { title: label.vi, ...(help ? { description: help.vi } : {}), ...shape, ...SAID[type]?.(question) };
}

function objectOf(questions: readonly Question[], isAlwaysAsked: (question: Question) => boolean = () => true): JsonSchema {
  const asked = questions.filter(({ type }) => !('display' in FIELD_TYPES[type]));
  const required = asked.filter((question) => question.required && question.type !== 'computed' && isAlwaysAsked(question)).map(({ key }) => key);
  const properties = asked.map((question): [string, JsonSchema] => {
    const schema = valueOf(question);
    return [question.key, required.includes(question.key) ? { ...schema, not: EMPTY } : { anyOf: [schema, EMPTY] }];
  });
  return { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false };
}

/**
 * The shape of a form's answers as JSON Schema 2020-12, made from the value schemas of its field types. It says what kind of
 * value each question takes; whether a number has the right check digit or a condition holds is judged by `validateAnswers`
 * alone. Questions that only some are asked are never required here; leave hidden ones out.
 * @param id address under which the schema is found
 */
export function answersSchema(form: FormDefinition, id: string): JsonSchema {
  const conditional = new Set(
    fieldsOf(form).flatMap(({ key, visibleWhen, shownWhen, requiredWhen }) => (visibleWhen ?? shownWhen ?? requiredWhen) === undefined ? [] : [key]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    ...objectOf(fieldsOf(form), ({ key }) => !conditional.has(key)),
  };
}
