import type { FormAnswers, FormField } from '@motcua/contracts';
import { memo, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PaperSlot } from '../../../form-fields/file-field.js';
import { FormFieldInput } from '../../../form-fields/form-field-input.js';
import type { QuestionProps } from '../../../form-fields/question.js';
import { paths } from '../../../lib/paths.js';
import { CHOSEN, isFromProfile } from '../draft/answers.js';
import { useWizard } from '../draft/wizard.js';
import { PaperInForm } from './paper-in-form.js';
import { faultsOf, type Fault } from './use-fault-words.js';
import { useFill } from './use-fill.js';

export interface FieldListProps {
  fields: readonly FormField[];
  values: FormAnswers;
  faults: readonly Fault[];
  warnings?: readonly Fault[];
  onChange: (key: string, value: unknown) => void;
  /** Takes what is typed, where that may reach `values` later than what is chosen. */
  onType?: (key: string, value: unknown) => void;
  onLeave: () => void;
}

/** Questions one under the other; what came from the profile says so and where to change it. */
export function FieldList({ fields, values, faults, warnings = [], onChange, onType = onChange, onLeave }: FieldListProps) {
  const { profile } = useWizard();
  const fill = useFill(onChange);
  return (
    <PaperSlot value={PaperInForm}>
      {fields.map((field) => (
        <FieldItem
          key={field.key}
          field={field}
          value={values[field.key]}
          onChange={CHOSEN.includes(field.type) ? onChange : onType}
          onFill={fill}
          onLeave={onLeave}
          {...faultsOf(faults, field.key)}
          warning={wordsOf(warnings, field.key)}
          isTaken={isFromProfile(field, values[field.key], profile)}
        />
      ))}
    </PaperSlot>
  );
}

interface FieldItemProps extends Omit<QuestionProps, 'onChange' | 'onFill' | 'takenFrom'> {
  onChange: FieldListProps['onChange'];
  onFill: ReturnType<typeof useFill>;
  isTaken: boolean;
}

/** One question; drawn anew only when something about it changed, so that a long form answers every key at once. */
const FieldItem = memo(function FieldItem({ onChange, onFill, isTaken, value, ...props }: FieldItemProps) {
  const { key } = props.field;
  const [typed, setTyped] = useState<{ value: unknown } | null>(null); // stands until the page has taken it
  useEffect(() => setTyped(null), [value]);
  return (
    <FormFieldInput
      {...props}
      value={typed ? typed.value : value}
      onChange={(next) => {
        setTyped({ value: next });
        onChange(key, next);
      }}
      onFill={(value, others) => onFill(key, value, others)}
      takenFrom={isTaken ? <TakenFromProfile /> : undefined}
    />
  );
});

/** Everything that is worth a second look at one question. */
const wordsOf = (warnings: readonly Fault[], key: string): string | undefined =>
  warnings
    .filter((warning) => warning.key === key)
    .map(({ text }) => text)
    .join(' ') || undefined;

export function TakenFromProfile() {
  const { t } = useTranslation('filing');
  return (
    <>
      {t('profile.taken')} <Link to={paths.account.me.href()}>{t('profile.wrong')}</Link>
    </>
  );
}
