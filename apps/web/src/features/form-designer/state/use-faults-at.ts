import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/language.js';
import type { Fault } from '../model/checks.js';
import { fieldAt } from '../model/edit-form.js';
import { labelOf, useDesigner } from './designer.js';

/** Faults in words with what to do. */
export function useFaultWords(): (fault: Fault) => string {
  const { t } = useTranslation(['form-designer', 'rules']);
  const { language } = useLanguage();
  const { form } = useDesigner();
  return ({ code, finding }) => {
    if (code !== 'rule' || !finding) return code === 'rule' ? '' : t(`form-designer:fault.${code}`);
    const [key = ''] = (finding.params['field'] ?? '').split('.');
    const named = fieldAt(form, key);
    const field = named ? `“${labelOf(named, language, key)}”` : key;
    return t(`rules:finding.${finding.code}`, { ...finding.params, ...(key === '' ? {} : { field }) });
  };
}

/** The fault at a property of one page or field; a name without a dot also finds what is wrong inside of it. */
export function useFaultsAt(kind: Fault['kind'], key: string): (property: string) => string | undefined {
  const { faults } = useDesigner();
  const wordsOf = useFaultWords();
  return (property) => {
    const fault = faults.find((found) => found.kind === kind && found.key === key && found.property === property);
    return fault && wordsOf(fault);
  };
}
