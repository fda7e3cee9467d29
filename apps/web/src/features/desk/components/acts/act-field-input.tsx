import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { REJECTION_GROUNDS, RESULT_KINDS, type DossierActType, type TextUse } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../../../components/field-error.js';
import { Row } from '../../../../components/stack.js';
import { formatMoney } from '../../../../lib/format.js';
import { useDossierWork } from '../dossier/dossier-work.js';
import { OfferingAgencyInput } from '../agency/offering-agency-input.js';
import { FilesInput, StepAgencyInput, StepInput, StepOutcomeInput } from '../agency/step-inputs.js';
import { UploadField } from '../upload-field.js';
import { isDocument, sumOf, type ActField } from './act-fields.js';
import { LabelsInput } from './labels-input.js';
import { MentionsInput } from './mentions-input.js';
import { ReadyTexts } from './ready-texts.js';

const SHORT_TEXT = 20;

/** Acts whose words to the citizen may be taken from ready texts. */
const TEXTS_OF_ACT: Partial<Record<DossierActType, TextUse>> = { REJECT_AT_INTAKE: 'REFUSAL', MESSAGE: 'MESSAGE' };

export interface ActFieldInputProps {
  field: ActField;
  value: unknown;
  onChange: (value: unknown) => void;
  error: string | undefined;
}

export const actFieldId = (key: string): string => `viec-${key}`;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One field of an act, by its kind. */
export function ActFieldInput(props: ActFieldInputProps) {
  const { kind } = props.field;
  const id = actFieldId(props.field.key);
  if (kind === 'words') return <WordsInput {...props} />;
  if (kind === 'outcome') return <OutcomeInput {...props} />;
  if (kind === 'ground' || kind === 'person') return <ChoiceInput {...props} />;
  if (kind === 'file') return <FileInput {...props} />;
  if (kind === 'step') return <StepInput {...props} id={id} />;
  if (kind === 'stepOutcome') return <StepOutcomeInput {...props} id={id} />;
  if (kind === 'stepAgency') return <StepAgencyInput {...props} id={id} />;
  if (kind === 'offeringAgency') return <OfferingAgencyInput {...props} id={id} />;
  if (kind === 'labels') return <LabelChoice {...props} id={id} />;
  if (kind === 'colleagues') return <Mentions {...props} id={id} />;
  if (kind === 'files') return <FilesInput {...props} id={id} />;
  return kind === 'tick' ? <TickInput {...props} /> : <LineInput {...props} />;
}

function useLabel({ key, required }: ActField): string {
  const { t } = useTranslation(['desk', 'common']);
  const label = t(`desk:field.${key}`);
  return required ? label : `${label} ${t('common:optional')}`;
}

function LabelChoice({ field, id, value, onChange, error }: ActFieldInputProps & { id: string }) {
  return <LabelsInput id={id} label={useLabel(field)} value={value} onChange={onChange} error={error} />;
}

function Mentions({ field, id, value, onChange, error }: ActFieldInputProps & { id: string }) {
  return <MentionsInput id={id} label={useLabel(field)} value={value} onChange={onChange} error={error} />;
}

function WordsInput({ field, value, onChange, error }: ActFieldInputProps) {
  const { t } = useTranslation('desk');
  const text = textOf(value);
  const isShort = field.isRead && text.trim().length > 0 && text.trim().length < SHORT_TEXT;
  const hint = field.isRead ? (isShort ? t('hint.short') : t('hint.read')) : undefined;
  const { openAct } = useDossierWork();
  const use = openAct ? TEXTS_OF_ACT[openAct] : undefined;
  return (
    <>
      {field.isRead && use && <ReadyTexts use={use} value={text} onChange={onChange} />}
      <Textarea
        id={actFieldId(field.key)}
        label={useLabel(field)}
        description={hint}
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </>
  );
}

function LineInput({ field, value, onChange, error }: ActFieldInputProps) {
  const { t } = useTranslation('desk');
  const isMoney = field.kind === 'money';
  const hints = { money: undefined, day: t('hint.day'), moment: t('hint.moment'), line: field.key === 'receiverName' ? t('hint.receiver') : undefined };
  const hint = field.kind === 'day' || field.kind === 'moment' || field.kind === 'line' ? hints[field.kind] : undefined;
  return (
    <TextInput
      id={actFieldId(field.key)}
      label={useLabel(field)}
      description={hint}
      value={textOf(value)}
      inputMode={isMoney || field.kind === 'day' ? 'numeric' : undefined}
      autoComplete="off"
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        if (isMoney && textOf(value) !== '') onChange(formatMoney(sumOf(value)));
      }}
    />
  );
}

function OutcomeInput({ field, value, onChange }: ActFieldInputProps) {
  const { t } = useTranslation('desk');
  return (
    <Radio.Group id={actFieldId(field.key)} label={useLabel(field)} value={textOf(value)} onChange={onChange}>
      <Row>
        {RESULT_KINDS.map((kind) => (
          <Radio key={kind} value={kind} label={t(`outcome.${kind}`)} />
        ))}
      </Row>
    </Radio.Group>
  );
}

function ChoiceInput({ field, value, onChange, error }: ActFieldInputProps) {
  const { t } = useTranslation('desk');
  const { dossier, values, setValues } = useDossierWork();
  const people = dossier.assignees.map(({ id, name, openDossiers }) => ({ value: id, label: t('bulk.load', { name, open: openDossiers }) }));
  const grounds = REJECTION_GROUNDS.map((ground) => ({ value: ground, label: t(`ground.${ground}`) }));
  const isPerson = field.kind === 'person';
  const choose = (chosen: string): void => {
    const ground = REJECTION_GROUNDS.find((one) => one === chosen);
    const isUntouched = textOf(values.reason) === '' || REJECTION_GROUNDS.some((one) => values.reason === t(`template.reject.${one}`));
    onChange(chosen);
    if (ground && isUntouched) setValues({ ground, reason: t(`template.reject.${ground}`) });
  };
  return (
    <NativeSelect
      id={actFieldId(field.key)}
      label={useLabel(field)}
      data={[{ value: '', label: t('handOver.choose') }, ...(isPerson ? people : grounds)].map((option, index) =>
        index === 0 && !isPerson ? { value: '', label: t('hint.chooseGround') } : option,
      )}
      value={textOf(value)}
      error={error}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

function FileInput({ field, value, onChange, error }: ActFieldInputProps) {
  const label = useLabel(field);
  const { noteUploading } = useDossierWork();
  return (
    <UploadField
      id={actFieldId(field.key)}
      label={label}
      files={isDocument(value) ? [value] : []}
      onAdd={({ id, name }) => onChange({ id, name })}
      onRemove={() => onChange(undefined)}
      onBusy={noteUploading}
      error={error}
    />
  );
}

function TickInput({ field, value, onChange, error }: ActFieldInputProps) {
  const { t } = useTranslation('desk');
  const id = actFieldId(field.key);
  return (
    <div>
      <Checkbox id={id} label={t(`field.${field.key}`)} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}
