import { FIELD_TYPES, isEmptyAnswer, type FormAnswers, type FormField, type LocalText, type ProcedureCase, type ProcedureComponent } from '@motcua/contracts';
import type { PlainDate } from '../deadlines/index.js';
import { askedForm, fieldsOf } from '../forms/index.js';
import { holds } from '../rules/index.js';
import { contextOfCase } from './case-rules.js';

/** A question of the form by whose answer papers are asked for, with the answers to choose from. */
export interface PaperQuestion {
  field: FormField;
  answers: { value: string | boolean; text: LocalText }[];
}

type Case = Pick<ProcedureCase, 'components' | 'form'>;

const YES_NO = [
  { value: true, text: { vi: 'Có', en: 'Yes' } },
  { value: false, text: { vi: 'Không', en: 'No' } },
];

/** Names of the answers that an expression reads. */
function namesIn(expression: unknown): string[] {
  if (Array.isArray(expression)) return expression.flatMap(namesIn);
  if (typeof expression !== 'object' || expression === null) return [];
  return Object.entries(expression).flatMap(([operator, given]) => (operator === 'var' ? [String(given)] : namesIn(given)));
}

function answersTo({ type, settings }: FormField): PaperQuestion['answers'] {
  if (type === 'yes-no') return YES_NO;
  if (type !== 'single-choice') return [];
  return FIELD_TYPES[type].settings.parse(settings).options.map(({ value, label }) => ({ value, text: label }));
}

/**
 * The questions that tell which papers are asked for, as far as they are answered by choosing one thing and are asked with the
 * answers so far; in the order of the form. @param today as for `askedForm`
 */
export function paperQuestions({ components, form }: Case, answers: FormAnswers, today: PlainDate): PaperQuestion[] {
  if (!form) return [];
  const names = new Set(components.flatMap(({ askedWhen }) => namesIn(askedWhen)));
  const asked = new Set(askedForm(form, answers, today).fields.map(({ key }) => key));
  return fieldsOf(form)
    .filter(({ key }) => names.has(key) && asked.has(key))
    .map((field) => ({ field, answers: answersTo(field) }))
    .filter((question) => question.answers.length > 0);
}

/**
 * The papers as far as the answers tell, in the order of the case.
 * @returns `asked` are handed in, with or without condition; `open` depend on something not answered; the others do not apply
 */
export function papersSoFar(of: Case, answers: FormAnswers, today: PlainDate): { asked: ProcedureComponent[]; open: ProcedureComponent[] } {
  const context = contextOfCase(of, answers, today);
  const waiting = new Set((of.form ? askedForm(of.form, answers, today).fields : []).map(({ key }) => key).filter((key) => isEmptyAnswer(answers[key])));
  const isKnown = ({ askedWhen }: ProcedureComponent): boolean => !namesIn(askedWhen).some((name) => waiting.has(name));
  return {
    asked: of.components.filter((paper) => paper.askedWhen === undefined || (isKnown(paper) && holds(paper.askedWhen, context))),
    open: of.components.filter((paper) => paper.askedWhen !== undefined && !isKnown(paper)),
  };
}
