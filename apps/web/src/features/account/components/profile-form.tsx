import { identityEndpoints, type FormField, type Profile } from '@motcua/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { ErrorSummary } from '../../../components/field-error.js';
import { Notice } from '../../../components/notice.js';
import { controlId, FormFieldInput } from '../../../form-fields/form-field-input.js';
import { useLanguage } from '../../../i18n/language.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useWrite } from '../../../lib/use-write.js';
import { profileQuery } from '../api/profile.js';

type Key = keyof Profile;

/** The profile as a form of our own field types, so that dates, numbers and addresses are asked for as everywhere. */
function useProfileFields(): FormField[] {
  const { t } = useTranslation('account');
  const field = (key: Key, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
    key,
    type,
    label: { vi: t(`profile.${key}`) },
    required: false,
    settings: {},
    ...more,
  });
  const sexes = (['MALE', 'FEMALE'] as const).map((value) => ({
    value,
    label: { vi: t(`profile.${value}`) },
  }));
  return [
    field('fullName', 'short-text', { required: true }),
    field('birthDate', 'date'),
    field('sex', 'single-choice', { settings: { options: sexes } }),
    field('personalId', 'personal-id'),
    field('phone', 'phone'),
    field('email', 'email'),
    field('address', 'address'),
  ];
}

/** What is told once and filled in everywhere (screens.md §1.6). */
export function ProfileForm({ profile }: { profile: Profile }) {
  const { t } = useTranslation('account');
  const { language } = useLanguage();
  const words = useProblemWords();
  const client = useQueryClient();
  const fields = useProfileFields();
  const [values, setValues] = useState<Record<string, unknown>>({ ...profile });
  const [attempt, setAttempt] = useState(0);
  const save = useWrite(identityEndpoints.saveProfile, {
    onSuccess: (saved) => client.setQueryData(profileQuery.queryKey, saved),
  });
  const faults = (save.error?.fieldErrors ?? []).flatMap((fault) => {
    const field = fields.find(({ key }) => key === fault.path.split('.')[0]);
    return field
      ? [{ key: field.key, text: words.fieldText(fault, field.label[language] ?? field.label.vi) }]
      : [];
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAttempt((count) => count + 1);
    const told = Object.fromEntries(
      fields.map(({ key }) => [key, values[key] === '' || values[key] === undefined ? null : values[key]]),
    );
    save.mutate({ body: told as Profile });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary
        attempt={save.isPending ? 0 : attempt}
        errors={faults.map(({ key, text }) => ({ fieldId: controlId({ key }), text }))}
      />
      {save.isSuccess && (
        <Notice tone="success" role="status">
          <p>{t('me.saved')}</p>
        </Notice>
      )}
      {save.error && faults.length === 0 && (
        <Notice tone="danger" role="alert">
          <p>{words.problemText(save.error)}</p>
        </Notice>
      )}
      {fields.map((field) => (
        <FormFieldInput
          key={field.key}
          field={field}
          value={values[field.key]}
          onChange={(value) => setValues({ ...values, [field.key]: value })}
          error={faults.find(({ key }) => key === field.key)?.text}
        />
      ))}
      <ActionButton type="submit" variant="main" isBusy={save.isPending}>
        {t('me.save')}
      </ActionButton>
    </form>
  );
}
