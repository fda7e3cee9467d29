import type { Channel, NamedCase, ServiceScope, SituationAnswer, SituationQuestion, SituationTarget, TimeLimitUnit, VersionChange } from '@motcua/contracts';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { localText, useLanguage } from '../../i18n/language.js';
import { formatMoney, formatNumber, type Language } from '../../lib/format.js';

type Words = TFunction<['procedures-admin', 'status']>;

/** One difference in words: what it is about, what it was, what it is. */
export interface ToldChange {
  kind: VersionChange['kind'];
  subject: string;
  before: string;
  after: string;
}

interface Told {
  t: Words;
  language: Language;
  cases: readonly NamedCase[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Properties whose values have words of their own. */
const VALUE_WORDS: Partial<Record<string, (value: unknown, told: Told) => string>> = {
  timeLimit: (value, { t }) => {
    const { amount, unit } = value as { amount: number; unit: TimeLimitUnit };
    return t(`status:unit.${unit}`, { count: amount });
  },
  amount: (value) => formatMoney(Number(value)),
  onlineLevel: (value, { t }) => t('levels.levelOf', { level: value }),
  maxLevel: (value, { t }) => t('levels.levelOf', { level: value }),
  serviceScope: (value, { t }) => t(`scope.${value as ServiceScope}`),
  clockPolicy: (value, { t }) => t(`clock.${value as 'RESTART' | 'RESUME'}`),
  channel: (value, { t }) => t(`status:channel.${value as Channel}`),
  kind: (value, { t }) => namedIn(t('stepKind', { returnObjects: true }), value) ?? namedIn(t('feeKind', { returnObjects: true }), value) ?? String(value),
  role: (value, { t }) => namedIn(t('role', { returnObjects: true }), value) ?? String(value),
  applicants: (value, { t }) => listed(value, t('applicant', { returnObjects: true })),
  lifeEvents: (value, { t }) => listed(value, t('lifeEvent', { returnObjects: true })),
  situations: (value, { t, language, cases }) => {
    const questions = value as SituationQuestion[];
    const targetOf = (target: SituationTarget): string => {
      if ('case' in target) {
        const found = cases.find(({ key }) => key === target.case);
        return t('situation.toCase', { name: found ? localText(found.name, language) : target.case });
      }
      const next = questions.find(({ key }) => key === target.question);
      return t('situation.toQuestion', { name: next ? localText(next.text, language) : target.question });
    };
    const answerWords = ({ text, leadsTo }: SituationAnswer): string => `${localText(text, language)} → ${targetOf(leadsTo)}`;
    return questions.map(({ text, answers }) => `${localText(text, language)} ${answers.map(answerWords).join('; ')}`).join('\n');
  },
  offeredBy: (value, { t }) => {
    const { kinds, agencyCodes } = value as { kinds: string[]; agencyCodes: string[] };
    return [listed(kinds, t('agencyKind', { returnObjects: true })), ...agencyCodes].filter(Boolean).join(', ');
  },
};

/** What an absent value means where it means something. */
const ABSENT_WORDS: Partial<Record<string, (told: Told) => string>> = {
  timeLimit: ({ t }) => t('diff.regulated'),
  amount: ({ t }) => t('diff.unknownAmount'),
  maxLevel: ({ t }) => t('maxLevel.asVersion'),
  channel: ({ t }) => t('feeChannel.all'),
};

const namedIn = (words: Record<string, string>, name: unknown): string | undefined => words[String(name)];
const listed = (names: unknown, words: Record<string, string>): string =>
  (names as string[]).map((name) => words[name] ?? name).join(', ');

function valueWords(property: string, value: unknown, told: Told): string {
  const { t, language } = told;
  const isAbsent = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isAbsent) return ABSENT_WORDS[property]?.(told) ?? t('diff.nothing');
  const own = VALUE_WORDS[property];
  if (own) return own(value, told);
  if (typeof value === 'boolean') return value ? t('diff.yes') : t('diff.no');
  if (typeof value === 'number') return formatNumber(value, language);
  if (Array.isArray(value)) return value.map((item: unknown) => itemWords(item)).join('; ');
  return itemWords(value);
}

/** The name of a thing, whatever it is called there. */
function itemWords(item: unknown): string {
  if (!isRecord(item)) return String(item);
  const named = item['vi'] ?? item['number'] ?? item['name'] ?? item['label'];
  if (isRecord(named)) return itemWords(named);
  return typeof named === 'string' ? named : JSON.stringify(item);
}

/** `Thời hạn trên mạng`, `Giấy tờ “Tờ khai”: bản sao` */
function subjectOf({ part, key, name, property }: VersionChange, { t, language }: Told): string {
  const properties: Record<string, string> = t('field', { returnObjects: true });
  const about = property === null ? undefined : (properties[property] ?? property);
  if (part === 'CONTENT') return about ?? key;
  const thing = part === 'CHANNEL' ? t(`status:channel.${key as Channel}`) : `“${name ? localText(name, language) : key}”`;
  const head = part === 'CHANNEL' ? thing : `${t(`part.${part}`)} ${thing}`;
  return about ? `${head}: ${about.charAt(0).toLocaleLowerCase('vi')}${about.slice(1)}` : head;
}

/** Puts differences of two versions into words (screens.md A3). @param cases what people call the cases of both */
export function useChangeWords(cases: readonly NamedCase[]): (change: VersionChange) => ToldChange {
  const { t } = useTranslation(['procedures-admin', 'status']);
  const { language } = useLanguage();
  const told = { t, language, cases };
  return (change) => {
    const words = (value: unknown) => (change.property === null ? '' : valueWords(change.property, value, told));
    return { kind: change.kind, subject: subjectOf(change, told), before: words(change.before), after: words(change.after) };
  };
}
