import { NativeSelect, Radio } from '@mantine/core';
import { AGENCY_STEP_OUTCOMES } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { FieldError } from '../../../../components/field-error.js';
import { Row } from '../../../../components/stack.js';
import type { ActFieldInputProps } from '../acts/act-field-input.js';
import { loadedFiles } from '../acts/act-fields.js';
import { useDossierWork } from '../dossier/dossier-work.js';
import { UploadField } from '../upload-field.js';
import { AgencyPicker } from './agency-picker.js';
import { STEP_ACTS, stepsForAct } from './step-choices.js';

type InputProps = ActFieldInputProps & { id: string };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Which step the open act is about; nothing is asked where there is one only. */
export function StepInput({ id, value, onChange, error }: InputProps) {
  const { t } = useTranslation(['agency-steps', 'desk']);
  const { dossier, openAct } = useDossierWork();
  const act = STEP_ACTS.find((type) => type === openAct);
  const steps = act ? stepsForAct(act, dossier) : [];
  const names = steps.map(({ no, kind, agency }) => ({ value: String(no), label: `${t(`agency-steps:kind.${kind}`)}: ${agency.name}` }));
  if (names.length === 1 && !error) return <p lang="vi">{names[0]?.label}</p>;
  return (
    <NativeSelect
      id={id}
      label={t('desk:field.no')}
      data={[{ value: '', label: t('agency-steps:chooseStep') }, ...names]}
      value={textOf(value)}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The gist of an answer, in the words of what was asked. */
export function StepOutcomeInput({ id, value, onChange, error }: InputProps) {
  const { t } = useTranslation(['agency-steps', 'desk']);
  const { dossier, values } = useDossierWork();
  const kind = dossier.agencySteps.find(({ no }) => String(no) === values.no)?.kind ?? 'CONSULT';
  return (
    <div>
      <Radio.Group id={id} label={t('desk:field.stepOutcome')} value={textOf(value)} onChange={onChange}>
        <Row>
          {AGENCY_STEP_OUTCOMES.map((outcome) => (
            <Radio key={outcome} value={outcome} label={t(`agency-steps:outcome.${kind}.${outcome}`)} />
          ))}
        </Row>
      </Radio.Group>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** The right agency for what came back. */
export function StepAgencyInput({ id, value, onChange, error }: InputProps) {
  const { t } = useTranslation('desk');
  const { dossier, values } = useDossierWork();
  const wrong = dossier.agencySteps.find(({ no }) => String(no) === values.no)?.agency.id;
  return (
    <AgencyPicker
      id={id}
      label={t('field.agencyId')}
      value={textOf(value) || null}
      onChange={(agencyId) => onChange(agencyId ?? '')}
      without={wrong ? [dossier.agency.id, wrong] : [dossier.agency.id]}
      error={error}
    />
  );
}

/** Files that go with an answer. */
export function FilesInput({ id, value, onChange, error }: InputProps) {
  const { t } = useTranslation(['desk', 'common']);
  const { noteUploading } = useDossierWork();
  const files = loadedFiles(value);
  return (
    <UploadField
      id={id}
      label={`${t('desk:field.documents')} ${t('common:optional')}`}
      isMultiple
      files={files}
      onAdd={({ id: added, name }) => onChange([...files, { id: added, name }])}
      onRemove={(removed) => onChange(files.filter((file) => file.id !== removed))}
      onBusy={noteUploading}
      error={error}
    />
  );
}
