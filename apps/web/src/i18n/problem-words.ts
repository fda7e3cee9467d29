import type { FieldProblem } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { formatFileSize, formatInstant, formatPlainDate } from '../lib/format.js';
import type { ApiProblem, ProblemCode } from '../lib/api-problem.js';
import { asLanguage, type Language } from './language.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;
const BYTES = /(?:bytes|size|maxSize)$/i;

/** Params as people read them: instants, days and file sizes in the form of the language, lists joined. */
export function wordParams(params: Record<string, unknown>, language: Language): Record<string, unknown> {
  const word = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => word(name, item)).join(', ');
    if (typeof value === 'number' && BYTES.test(name)) return formatFileSize(value, language);
    if (typeof value !== 'string') return value;
    if (INSTANT.test(value)) return formatInstant(value, language);
    return PLAIN_DATE.test(value) ? formatPlainDate(value, language, false) : value;
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, word(name, value)]));
}

/** Words for refusals and faults (screens.md §5.4): what happened, what to do, who helps. */
export function useProblemWords() {
  const { t, i18n } = useTranslation(['errors', 'common']);
  const language = asLanguage(i18n.resolvedLanguage);
  const codeText = (code: ProblemCode | string, params: Record<string, unknown> = {}): string =>
    i18n.t(`errors:${code}`, { ...wordParams(params, language), defaultValue: t('errors:server.unexpected') });
  return {
    /** One refusal by code and params; also for `acts[].refusal` and for rules judged in the browser. */
    codeText,
    problemText: (problem: ApiProblem): string => codeText(problem.code, problem.params),
    /** One invalid field; `label` is the question's name as it stands at the field. */
    fieldText: (field: FieldProblem, label: string): string =>
      codeText(field.code, { ...field.params, field: label, fieldLower: lowerFirst(label) }),
  };
}

/** `Ngày sinh` → `ngày sinh`; abbreviations such as `CCCD` stay. */
function lowerFirst(label: string): string {
  return /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);
}
