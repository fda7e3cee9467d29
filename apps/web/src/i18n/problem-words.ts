import { ErrorCodeSchema, type FieldProblem } from '@motcua/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatFileSize, formatInstant, formatMoney, formatPlainDate } from '../lib/format.js';
import { CLIENT_PROBLEM_CODES, type ApiProblem, type ProblemCode } from '../lib/api-problem.js';
import { asLanguage, type Language } from './language.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;
const BYTES = /^(?:size|maxBytes|actualBytes)$/;
const SUMS = /^(?:amount|expected|actual)$/;

type Words = TFunction<['errors', 'status', 'common']>;
type Params = Record<string, unknown>;

const oneOf = <Member extends string>(members: readonly Member[], value: unknown): Member | undefined =>
  members.find((member) => member === value);

const wordIn = (words: Record<string, string>, name: unknown): string | undefined =>
  Object.entries(words).find(([known]) => known === name)?.[1];

/** Params that are names of ours (an act, a status, a role …) in the words of the screens. */
function namedWords(t: Words, params: Params): Params {
  const { acted, step, role, weakness } = t('errors:words', { returnObjects: true });
  const roles = Object.keys(role).filter((name) => isIn(name, params['roles']));
  const kinds = t('status:fileKind', { returnObjects: true });
  const taken = Object.keys(kinds).filter((name) => isIn(name, params['accepts']));
  const words = {
    act: wordIn(acted, params['act']),
    status: wordIn(t('status:pill.staff', { returnObjects: true }), params['status']),
    step: wordIn(step, params['step']),
    reason: wordIn(weakness, params['reason']),
    accepts: taken.length > 0 ? taken.map((name) => lowerFirst(wordIn(kinds, name) ?? name)).join(', ') : undefined,
    roles: roles.length > 0 ? roles.map((name) => wordIn(role, name)).join(', ') : undefined,
  };
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined));
}

const isIn = (member: string, list: unknown): boolean => Array.isArray(list) && list.includes(member);

/** Params as people read them: instants, days, sums and file sizes in the form of the language, lists joined. */
export function wordParams(code: string, params: Params, language: Language): Params {
  const isFee = code === 'dossier.fee-mismatch' || 'amount' in params;
  const word = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => word(name, item)).join(', ');
    if (typeof value === 'number' && BYTES.test(name)) return formatFileSize(value, language);
    if (typeof value !== 'string') return value;
    if (INSTANT.test(value)) return formatInstant(value, language);
    return PLAIN_DATE.test(value) ? formatPlainDate(value, language, false) : value;
  };
  const sum = (name: string, value: unknown): unknown =>
    isFee && typeof value === 'number' && SUMS.test(name) ? formatMoney(value) : word(name, value);
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, sum(name, value)]));
}

/** What the texts may use although the server left it out. */
function defaults(t: Words, code: string, params: Params): Params {
  const field = t('errors:words.thisField');
  return {
    field,
    fieldLower: lowerFirst(field),
    actorName: params['actorName'] ?? t('errors:words.somebody'),
    agency: params['agency'] ?? t('errors:words.agencyElsewhere'),
    ...(code === 'channel.post-excluded' && { reason: params['reason'] ?? t('errors:words.postReason') }),
  };
}

/** A code that came as text; one we do not know is a fault. */
function knownCode(code: string): ProblemCode {
  const parsed = ErrorCodeSchema.safeParse(code);
  return oneOf(CLIENT_PROBLEM_CODES, code) ?? (parsed.success ? parsed.data : 'server.unexpected');
}

/** Words for refusals and faults (screens.md §5.4): what happened, what to do, who helps. */
export function useProblemWords() {
  const { t, i18n } = useTranslation(['errors', 'status', 'common']);
  const language = asLanguage(i18n.resolvedLanguage);
  const codeText = (text: string, params: Params = {}): string => {
    if (!i18n.hasLoadedNamespace('errors')) return t('common:failed'); // the words themselves could not be fetched
    const code = knownCode(text);
    const named = { ...defaults(t, code, params), ...fieldParams(params), ...namedWords(t, params) };
    return t(`errors:${code}`, { ...wordParams(code, params, language), ...named });
  };
  return {
    /** One refusal by code and params; also for `acts[].refusal` and for rules judged in the browser. */
    codeText,
    problemText: (problem: ApiProblem): string => codeText(problem.code, problem.params),
    /** One invalid field; `label` is the question's name as it stands at the field. */
    fieldText: (field: FieldProblem, label: string): string =>
      codeText(field.code, { ...field.params, field: label, fieldLower: lowerFirst(label) }),
  };
}

const fieldParams = (params: Params): Params =>
  'fieldLower' in params ? { field: params['field'], fieldLower: params['fieldLower'] } : {};

/** `Ngày sinh` → `ngày sinh`; abbreviations such as `CCCD` stay. */
export function lowerFirst(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
}
