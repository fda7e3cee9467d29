import type { VersionDetail } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { LeaveGuard } from '../../../components/leave-guard.js';
import { Notice } from '../../../components/notice.js';
import { Row } from '../../../components/stack.js';
import type { Form } from '../model/edit-form.js';
import { readCopy } from '../model/local-copy.js';
import { DesignerContext, useDesigner } from '../state/designer.js';
import { useAutosave } from '../state/use-autosave.js';
import { useFormEdits } from '../state/use-form-edits.js';
import { SaveProblem } from './conflict.js';
import { Editor } from './editor.js';
import { FaultList } from './fault-list.js';
import { LABEL_ID } from './field-editor.js';
import { Preview } from './preview.js';
import { Structure } from './structure.js';
import { Toolbar } from './toolbar.js';
import styles from './designer.module.css';

const ZONES = ['structure', 'editor', 'preview'] as const;
type Zone = (typeof ZONES)[number];

export interface DesignerProps {
  version: VersionDetail;
  caseKey: string;
  /** The form as the server has it. */
  opened: Form;
}

/** Structure, editor and preview side by side; on narrow screens one at a time. */
export function FormDesigner({ version, caseKey, opened }: DesignerProps) {
  const { t } = useTranslation('form-designer');
  const isReadOnly = version.state !== 'DRAFT';
  const [kept] = useState(() => (isReadOnly ? undefined : readCopy(version.id, caseKey)));
  const [zone, setZone] = useState<Zone>('structure');
  const isCurrent = kept?.revision === version.revision;
  const { refusal, dismissRefusal, ...designer } = useFormEdits(opened, isCurrent ? kept?.form : undefined, isReadOnly);
  const hasFaults = designer.faults.some(({ blocks }) => blocks);
  const autosave = useAutosave({ version, caseKey, form: designer.form, opened, hasFaults, isOff: isReadOnly });
  const papers = papersOf(version, caseKey);
  const openEditor = (): void => setZone('editor');
  const writeQuestion = (): void => {
    openEditor();
    requestAnimationFrame(() => document.getElementById(LABEL_ID)?.focus());
  };
  return (
    <DesignerContext value={{ ...designer, papers }}>
      {isReadOnly && <Notice title={t(`readOnly.${version.state}`, { n: version.versionNo })} />}
      {kept && <KeptNotice form={kept.form} isCurrent={isCurrent} />}
      <SaveProblem autosave={autosave} caseKey={caseKey} />
      {refusal && (
        <Notice tone="warning" role="alert" title={refusal}>
          <ActionButton variant="quiet" onClick={dismissRefusal}>
            {t('act.understood')}
          </ActionButton>
        </Notice>
      )}
      <Toolbar autosave={autosave} />
      <FaultList onOpen={openEditor} />
      <div className={styles.tabs} role="group" aria-label={t('zone.choose')}>
        {ZONES.map((name) => (
          <button key={name} type="button" className={styles.tab} data-zone={name} aria-pressed={zone === name} onClick={() => setZone(name)}>
            {t(`zone.${name}`)}
          </button>
        ))}
      </div>
      <div className={styles.zones} data-zone={zone}>
        <div className={styles.zone} data-zone="structure">
          <Structure onOpen={() => setZone((shown) => (shown === 'structure' ? 'editor' : shown))} onAdded={writeQuestion} />
        </div>
        <div className={styles.zone} data-zone="editor">
          <Editor />
        </div>
        <div className={styles.zone} data-zone="preview">
          <Preview />
        </div>
      </div>
      <LeaveGuard isDirty={() => autosave.isDirty} title={t('leave.title')} leave={t('leave.act')} stay={t('leave.stay')}>
        {t('leave.text')}
      </LeaveGuard>
    </DesignerContext>
  );
}

const papersOf = ({ cases }: VersionDetail, caseKey: string) =>
  (cases.find(({ key }) => key === caseKey)?.components ?? []).map(({ key, name, shortName }) => ({ value: key, label: shortName ?? name }));

/** What an earlier visit could not save: in the form already, or offered when the draft was saved elsewhere meanwhile. */
function KeptNotice({ form, isCurrent }: { form: Form; isCurrent: boolean }) {
  const { t } = useTranslation('form-designer');
  const { apply } = useDesigner();
  const [isOpen, setIsOpen] = useState(true);
  if (!isOpen) return null;
  const take = (): void => {
    apply(form);
    setIsOpen(false);
  };
  return (
    <Notice title={t(isCurrent ? 'kept.same' : 'kept.older')}>
      <Row>
        {!isCurrent && <ActionButton onClick={take}>{t('kept.take')}</ActionButton>}
        <ActionButton variant="quiet" onClick={() => setIsOpen(false)}>
          {t('act.understood')}
        </ActionButton>
      </Row>
    </Notice>
  );
}
