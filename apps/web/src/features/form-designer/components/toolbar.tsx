import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy, IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ActionButton, ReasonedButton } from '../../../components/action-button.js';
import { saveText } from '../../../lib/save-text.js';
import { useHotkeys } from '../../../lib/use-hotkeys.js';
import { fieldCount } from '../model/edit-form.js';
import { minutesToFill } from '../model/fill-time.js';
import { formText } from '../model/form-text.js';
import { useDesigner } from '../state/designer.js';
import type { Autosave } from '../state/use-autosave.js';
import { ImportDialog } from './import-dialog.js';
import { SaveLine } from './save-line.js';
import styles from './designer.module.css';

/** Undo, redo, take a form from elsewhere, save; how long the form takes and where the draft stands. */
export function Toolbar({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation('form-designer');
  const { form, isReadOnly } = useDesigner();
  const { code = '', caseKey = '' } = useParams();
  return (
    <div className={styles.toolbar}>
      <p className={styles.facts}>
        {t('facts', { pages: form.pages.length, fields: fieldCount(form) })}
        {form.pages.length > 0 && ` · ${t('fillTime', { count: minutesToFill(form) })}`}
      </p>
      {form.pages.length > 0 && (
        <ActionButton icon={IconFileExport} onClick={() => saveText(`bieu-mau-${code}-${caseKey}.json`, formText(form))}>
          {t('act.export')}
        </ActionButton>
      )}
      {!isReadOnly && <Acts autosave={autosave} />}
    </div>
  );
}

function Acts({ autosave }: { autosave: Autosave }) {
  const { t } = useTranslation('form-designer');
  const { faults, canUndo, canRedo, undo, redo } = useDesigner();
  const [isImporting, setIsImporting] = useState(false);
  const blocking = faults.filter(({ blocks }) => blocks).length;
  const hasFaults = blocking > 0;
  const save = (): void => (autosave.isDirty && !hasFaults ? autosave.save() : undefined);
  useHotkeys([
    { keys: 'Ctrl+Z', label: t('act.undo'), run: undo, inFields: true },
    { keys: 'Ctrl+Shift+Z', label: t('act.redo'), run: redo, inFields: true },
    { keys: 'Ctrl+Enter', label: t('act.save'), run: save, inFields: true },
  ]);
  return (
    <>
      <SaveLine autosave={autosave} />
      <ActionButton icon={IconArrowBackUp} aria-keyshortcuts="Control+Z" title="Ctrl+Z" aria-disabled={!canUndo} onClick={undo}>
        {t('act.undo')}
      </ActionButton>
      <ActionButton icon={IconArrowForwardUp} aria-keyshortcuts="Control+Shift+Z" title="Ctrl+Shift+Z" aria-disabled={!canRedo} onClick={redo}>
        {t('act.redo')}
      </ActionButton>
      <ActionButton icon={IconFileImport} onClick={() => setIsImporting(true)}>
        {t('act.import')}
      </ActionButton>
      <ReasonedButton
        variant="main"
        icon={IconDeviceFloppy}
        aria-keyshortcuts="Control+Enter"
        title="Ctrl+Enter"
        isBusy={autosave.state === 'saving'}
        busyText={t('save.saving')}
        reason={hasFaults ? t('save.mendFirst', { count: blocking }) : undefined}
        onClick={save}
      >
        {t('act.save')}
      </ReasonedButton>
      <ImportDialog isOpen={isImporting} onClose={() => setIsImporting(false)} />
    </>
  );
}
