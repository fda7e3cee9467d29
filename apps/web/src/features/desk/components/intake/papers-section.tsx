import type { ProcedureComponent } from '@motcua/contracts';
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { ClampedText } from '../../../../components/clamped-text.js';
import { FieldError } from '../../../../components/field-error.js';
import styles from '../desk.module.css';
import { UploadField } from '../upload-field.js';
import { paperOf, type IntakePaper } from './intake-draft.js';
import type { IntakeSectionProps } from './person-section.js';
import { intakeId } from './use-intake-faults.js';

/** Beyond it papers that are not always asked for wait behind a button. */
const MANY = 13;

/** 3: what was handed over, counted, scanned, or not applicable here. */
export function PapersSection({ intake, faults }: IntakeSectionProps) {
  const { t } = useTranslation('desk');
  const [areAllShown, setAreAllShown] = useState(false);
  const components = intake.found?.components ?? [];
  const isLong = components.length > MANY && !areAllShown;
  const shown = isLong ? components.filter(({ required }) => required) : components;
  if (!intake.found) return <Waiting />;
  return (
    <section className={styles.section} aria-labelledby="nhan-3">
      <h2 id="nhan-3">3. {t('intake.papers')}</h2>
      {components.length === 0 ? (
        <p>{t('papers.noPapers')}</p>
      ) : (
        <div className={styles.paperTableFrame}>
          <table className={styles.paperTable}>
            <caption className="visually-hidden">{t('intake.papers')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('intake.paper')}</th>
                <th scope="col">{t('intake.originals')}</th>
                <th scope="col">{t('intake.copies')}</th>
                <th scope="col">{t('intake.note')}</th>
                <th scope="col">{t('intake.scan')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((component) => (
                <PaperRow
                  key={component.key}
                  component={component}
                  paper={paperOf(intake.draft, component)}
                  error={faults.find(({ fieldId }) => fieldId === intakeId(`chinh-${component.key}`))?.text}
                  onChange={(paper) => intake.put({ papers: { ...intake.draft.papers, [component.key]: paper } })}
                  onBusy={intake.noteUploading}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {isLong && <ActionButton onClick={() => setAreAllShown(true)}>{t('intake.showAll', { count: components.length })}</ActionButton>}
    </section>
  );
}

function Waiting() {
  const { t } = useTranslation('desk');
  return (
    <section className={styles.section} aria-labelledby="nhan-3">
      <h2 id="nhan-3">3. {t('intake.papers')}</h2>
      <p>{t('intake.chooseFirst')}</p>
    </section>
  );
}

interface PaperRowProps {
  component: ProcedureComponent;
  paper: IntakePaper;
  error: string | undefined;
  onChange: (paper: IntakePaper) => void;
  onBusy: (isBusy: boolean) => void;
}

const countOf = (typed: string): number => Math.min(99, Number(typed.replace(/\D/g, '') || 0));

function PaperRow({ component, paper, error, onChange, onBusy }: PaperRowProps) {
  const { t } = useTranslation('desk');
  const name = component.shortName ?? component.name;
  const count = (key: 'originals' | 'copies', label: string, id?: string) => (
    <TextInput
      id={id}
      className={styles.count}
      aria-label={label}
      inputMode="numeric"
      value={paper.notApplicable ? '' : String(paper[key])}
      disabled={paper.notApplicable}
      error={error ? true : undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onChange({ ...paper, [key]: countOf(event.currentTarget.value) })}
    />
  );
  return (
    <tr>
      <th scope="row">
        <ClampedText lang="vi">{name}</ClampedText>
        {!component.required && <span className={styles.meta}>{component.requiredWhen ?? t('papers.optional')}</span>}
        <FieldError id={`${intakeId(component.key)}-error`}>{error}</FieldError>
      </th>
      <td>{count('originals', t('intake.originalsOf', { paper: name }), intakeId(`chinh-${component.key}`))}</td>
      <td>{count('copies', t('intake.copiesOf', { paper: name }))}</td>
      <td>
        <TextInput aria-label={t('intake.noteOf', { paper: name })} value={paper.note} onChange={(event) => onChange({ ...paper, note: event.currentTarget.value })} />
        <Checkbox
          mt={4}
          label={t('intake.notApplicable')}
          aria-label={t('intake.notApplicableOf', { paper: name })}
          checked={paper.notApplicable}
          onChange={(event) => onChange({ ...paper, notApplicable: event.currentTarget.checked })}
        />
      </td>
      <td>
        <UploadField
          label={name}
          isCompact
          isMultiple
          accepts={component.accepts}
          files={paper.files}
          onBusy={onBusy}
          onAdd={({ id, name: fileName }) => onChange({ ...paper, files: [...paper.files, { id, name: fileName }] })}
          onRemove={(id) => onChange({ ...paper, files: paper.files.filter((file) => file.id !== id) })}
        />
      </td>
    </tr>
  );
}
