import type { EligibilityRule, FormAnswers, ProcedureCase, ProcedureComponent } from '@motcua/contracts';
import type { PlainDate } from '../deadlines/index.js';
import { askedForm } from '../forms/index.js';
import { holds, type RuleContext } from '../rules/index.js';

/** The values that the expressions of a case see: the answers of its form that are asked. @param today as for `askedForm` */
export const contextOfCase = ({ form }: Pick<ProcedureCase, 'form'>, answers: FormAnswers, today: PlainDate): RuleContext => ({
  values: form ? askedForm(form, answers, today).values : {},
  today,
});

/** Why one cannot file in this case with these answers: every reason that holds; an answer still missing is no reason. */
export const reasonsAgainst = ({ eligibility = [] }: Pick<ProcedureCase, 'eligibility'>, context: RuleContext): EligibilityRule[] =>
  eligibility.filter(({ when }) => holds(when, context));

/** Whether a paper is asked of everybody in the case, whatever is answered. */
export const isAlwaysAsked = ({ required, askedWhen }: Pick<ProcedureComponent, 'required' | 'askedWhen'>): boolean => required && askedWhen === undefined;

/** The papers asked for with these answers, in the order of the case. */
export const papersAsked = ({ components }: Pick<ProcedureCase, 'components'>, context: RuleContext): ProcedureComponent[] =>
  components.filter(({ askedWhen }) => askedWhen === undefined || holds(askedWhen, context));
