import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/language.js';
import { fieldAt } from '../model/edit-form.js';
import { labelOf, titleOf, useDesigner } from '../state/designer.js';
import { useFaultWords } from '../state/use-faults-at.js';
import styles from './designer.module.css';

/** Everything to mend before the draft can be saved; each line leads to its place. */
export function FaultList({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('form-designer');
  const { language } = useLanguage();
  const { form, faults, select } = useDesigner();
  const wordsOf = useFaultWords();
  if (faults.length === 0) return null;
  const blocking = faults.filter(({ blocks }) => blocks).length;
  const nameOf = (kind: 'page' | 'field', key: string): string => {
    const field = kind === 'field' ? fieldAt(form, key) : undefined;
    const page = kind === 'page' ? form.pages.find((one) => one.key === key) : undefined;
    if (page) return titleOf(page, language, t('page.unnamed'));
    return field ? labelOf(field, language, t('field.unnamed')) : key;
  };
  return (
    <details className={styles.faults}>
      <summary>{blocking > 0 ? t('faults', { count: blocking }) : t('faultsToPublish', { count: faults.length })}</summary>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.kind}-${fault.key}-${fault.property}`}>
            <button
              type="button"
              className={styles.faultLink}
              onClick={() => {
                select({ kind: fault.kind, key: fault.key });
                onOpen();
              }}
            >
              {nameOf(fault.kind, fault.key)}: {wordsOf(fault)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
