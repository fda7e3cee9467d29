import { fieldsOf } from '@motcua/domain';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { filledAnswer } from '../../../form-fields/filled-answer.js';
import { useLanguage } from '../../../i18n/language.js';
import { announce } from '../../../lib/announce.js';
import { useWizard } from '../draft/wizard.js';

type Put = (key: string, value: unknown) => void;

/** Answers a question and, with texts of a list, others of the form, and says which; the same function at every drawing. */
export function useFill(put: Put): (key: string, value: unknown, others: Readonly<Record<string, string>>) => void {
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  const { form } = useWizard().chosen;
  return useCallback(
    (key, value, others) => {
      put(key, value);
      const filled = form ? fieldsOf(form).filter((field) => field.key in others) : [];
      for (const field of filled) put(field.key, filledAnswer(field, others[field.key] ?? ''));
      const names = filled.map(({ label }) => label[language] ?? label.vi);
      if (names.length > 0) announce(t('lookup.filled', { fields: names.join(', ') }));
    },
    [put, form, language, t],
  );
}
