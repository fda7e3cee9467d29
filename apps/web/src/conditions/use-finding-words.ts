import type { FormDefinition } from '@motcua/contracts';
import { fieldsOf, type RuleFinding } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { localText, useLanguage } from '../i18n/language.js';

/** What is wrong with an expression, in words that name the question as citizens read it. */
export function useFindingWords(form: FormDefinition | null): (finding: RuleFinding) => string {
  const { t } = useTranslation('rules');
  const { language } = useLanguage();
  const fields = form ? fieldsOf(form) : [];
  return ({ code, params }) => {
    const [key = ''] = (params['field'] ?? '').split('.');
    const named = fields.find((field) => field.key === key);
    const field = named ? `“${localText(named.label, language, key)}”` : key;
    return t(`finding.${code}`, { ...params, ...(key === '' ? {} : { field }) });
  };
}
