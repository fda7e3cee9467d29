import type { TFunction } from 'i18next';

type Words = TFunction<'procedures-admin'>;

/** Paths whose last name alone says too little. */
const SPECIAL = [
  [/^content\.situations/, 'situations'],
  [/^cases\.\d+\.name/, 'caseName'],
  [/fees\.\d+\.name$/, 'feeName'],
  [/fees\.\d+\.amount$/, 'feeAmount'],
  [/components\.\d+\.name$/, 'paperName'],
  [/workflow\.\d+\.name/, 'stepName'],
  [/exemptions\.\d+\.amount$/, 'offAmount'],
  [/eligibility\.\d+\.words/, 'reason'],
  [/templates\.\d+\.url$/, 'templateUrl'],
  [/templates\.\d+/, 'template'],
  [/agencyRule/, 'agencyRule'],
  [/results\.\d+\.name$/, 'result'],
  [/templates/, 'templates'],
  [/timeLimit/, 'timeLimit'],
  [/\.form(\.|$)/, 'form'],
] as const;

/** Name of the field at a path of the body; undefined for what has no control. */
export function labelOfPath(t: Words, path: string): string | undefined {
  const special = SPECIAL.find(([pattern]) => pattern.test(path))?.[1];
  if (special) return t(`field.${special}`);
  const names: Record<string, string> = t('field', { returnObjects: true });
  return names[path.split('.').filter((part) => !/^\d+$/.test(part)).at(-1) ?? ''];
}
