import { FIELD_TYPES, operationOf, type AnswerKind, type Expression, type FormField, type Literal, type Operator } from '@motcua/contracts';
import { partKindOf } from './rule-values.js';

/** What may be wrong with an expression although it is well written. */
export const RULE_FINDING_CODES = [
  'field-unknown',
  'field-later',
  'field-unusable',
  'type-clash',
  'result-clash',
  'option-unknown',
  'never-true',
] as const;

/** One thing to mend in an expression, with what its words need: the field, the option, the operator. */
export interface RuleFinding {
  code: (typeof RULE_FINDING_CODES)[number];
  params: Readonly<Record<string, string>>;
}

/** The fields of a form as an expression may use them. */
export interface RuleFields {
  /** Answered before the place of the expression, by key. */
  usable: ReadonlyMap<string, FormField>;
  /** Keys of those that stand at its place or later. */
  later: ReadonlySet<string>;
}

type Kind = Exclude<AnswerKind, 'parts' | 'none'>;

/** What is known of a part of an expression; no kind where a finding was made already. */
interface Found {
  kind?: Kind;
  literal?: Literal;
  /** The only texts a choice may give, and which field it is. */
  options?: { of: string; values: ReadonlySet<string> };
}

const PARTIAL_DAY = /^\d{4}(-\d{2}){0,2}$/;

/** All texts that a choice may give; undefined for other types. */
export function optionsOf({ type, settings }: FormField): readonly string[] | undefined {
  if (type === 'single-choice' || type === 'multiple-choice') {
    return FIELD_TYPES[type].settings.parse(settings).options.map(({ value }) => value);
  }
  if (type !== 'dependent-choice') return undefined;
  return FIELD_TYPES[type].settings.parse(settings).levels.flatMap(({ options }) => options.map(({ value }) => value));
}

const isWrittenDay = ({ literal }: Found): boolean => typeof literal === 'string' && PARTIAL_DAY.test(literal);

/** Whether two values can be compared; a text that reads as a day is one where a day is meant. */
function agree(one: Found, other: Found): boolean {
  if (!one.kind || !other.kind || one.kind === other.kind) return true;
  return (one.kind === 'date' && isWrittenDay(other)) || (other.kind === 'date' && isWrittenDay(one));
}

/** Walks one expression and gathers what is wrong. */
class Check {
  readonly findings: RuleFinding[] = [];

  constructor(private readonly fields: RuleFields) {}

  /** Kind and options of a part, after everything inside it was judged. */
  look(node: unknown): Found {
    if (typeof node === 'string') return { kind: 'text', literal: node };
    if (typeof node === 'number') return { kind: 'number', literal: node };
    if (typeof node === 'boolean') return { kind: 'truth', literal: node };
    const operation = operationOf(node);
    return operation ? this.lookAt[operation.operator](operation.args, operation.operator) : { kind: 'list' };
  }

  private need(node: unknown, kind: Kind, operator: Operator): void {
    if (!agree(this.look(node), { kind })) this.clash(operator);
  }

  /** The whole must be of this kind. */
  judge(expression: Expression, wanted: Kind): void {
    if (!agree(this.look(expression), { kind: wanted })) this.report({ code: 'result-clash', params: { wanted } });
  }

  private readonly comparing =
    (unfit: readonly (Kind | undefined)[]) =>
    (args: readonly unknown[], operator: Operator): Found => {
      const sides = args.map((arg) => this.look(arg));
      for (const [index, side] of sides.entries()) {
        const other = sides[index === 0 ? 1 : index - 1] ?? {};
        if (!agree(side, other) || unfit.includes(side.kind)) this.clash(operator);
        this.requireOption(other.options, side.literal);
      }
      return { kind: 'truth' };
    };

  private readonly compared = this.comparing(['list']);
  private readonly ordered = this.comparing(['list', 'truth']);

  private readonly listed = ([wanted, list]: readonly unknown[]): Found => {
    const [value, among] = [this.look(wanted), this.look(list)];
    if (value.kind === 'list' || (among.kind && among.kind !== 'list')) this.clash('in');
    this.requireOption(among.options, value.literal);
    for (const literal of Array.isArray(list) ? (list as readonly unknown[]) : []) {
      const one = this.look(literal);
      if (!agree(value, one)) this.clash('in');
      this.requireOption(value.options, one.literal);
    }
    return { kind: 'truth' };
  };

  private readonly all =
    (kind: Kind, result: Kind) =>
    (args: readonly unknown[], operator: Operator): Found => {
      for (const arg of args) this.need(arg, kind, operator);
      return { kind: result };
    };

  private readonly branches = (args: readonly unknown[]): Found => {
    const isResult = (index: number): boolean => index % 2 === 1 || index === args.length - 1;
    args.forEach((arg, index) => !isResult(index) && this.need(arg, 'truth', 'if'));
    const [first = {}, ...others] = args.filter((_arg, index) => isResult(index)).map((arg) => this.look(arg));
    if (others.some((other) => !agree(first, other))) this.clash('if');
    return first.kind ? { kind: first.kind } : {};
  };

  private readonly variable = ([path]: readonly unknown[]): Found => {
    const name = String(path);
    const [key = '', part] = name.split('.');
    const field = this.fields.usable.get(key);
    if (!field) return this.report({ code: this.fields.later.has(key) ? 'field-later' : 'field-unknown', params: { field: key } });
    const kind = FIELD_TYPES[field.type].answers;
    const partKind = part === undefined ? undefined : partKindOf(field.type, part);
    if (part !== undefined) return partKind ? { kind: partKind } : this.report({ code: 'field-unknown', params: { field: name } });
    if (kind === 'parts' || kind === 'none') return this.report({ code: 'field-unusable', params: { field: key } });
    const options = optionsOf(field);
    return { kind, ...(options ? { options: { of: key, values: new Set(options) } } : {}) };
  };

  private readonly lookAt: Record<Operator, (args: readonly unknown[], operator: Operator) => Found> = {
    var: this.variable,
    '==': this.compared,
    '!=': this.compared,
    in: this.listed,
    '<': this.ordered,
    '<=': this.ordered,
    '>': this.ordered,
    '>=': this.ordered,
    and: this.all('truth', 'truth'),
    or: this.all('truth', 'truth'),
    '!': this.all('truth', 'truth'),
    if: this.branches,
    '+': this.all('number', 'number'),
    '-': this.all('number', 'number'),
    '*': this.all('number', 'number'),
    min: this.all('number', 'number'),
    max: this.all('number', 'number'),
    today: () => ({ kind: 'date' }),
    'years-since': this.all('date', 'number'),
  };

  private requireOption(options: Found['options'], literal: Literal | undefined): void {
    if (!options || typeof literal !== 'string' || options.values.has(literal)) return;
    this.report({ code: 'option-unknown', params: { field: options.of, option: literal } });
  }

  private clash(operator: Operator): void {
    this.report({ code: 'type-clash', params: { operator } });
  }

  private report(finding: RuleFinding): Found {
    const isSame = (other: RuleFinding): boolean => JSON.stringify(other) === JSON.stringify(finding);
    if (!this.findings.some(isSame)) this.findings.push(finding);
    return {};
  }
}

/**
 * What is wrong with an expression at its place in a form: names, order, kinds and options, each once.
 * @param wanted kind of the result: 'truth' for a condition, 'number' for a sum, 'text' for a code
 */
export function checkRule(expression: Expression, fields: RuleFields, wanted: 'truth' | 'number' | 'text'): RuleFinding[] {
  const check = new Check(fields);
  check.judge(expression, wanted);
  return check.findings;
}
