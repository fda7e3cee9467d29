import { PLACEHOLDERS, type TemplateDetail } from '@motcua/contracts';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { FileViewer } from '../../../components/file-viewer.js';
import { fieldIdOf, useFaults } from '../../../components/forms/use-faults.js';
import { LeaveGuard } from '../../../components/leave-guard.js';
import { Notice } from '../../../components/notice.js';
import { Stack } from '../../../components/stack.js';
import { previewAddress, withText } from '../api/templates.js';
import styles from './template.module.css';
import { TemplateFields } from './template-fields.js';
import { TemplateEditingContext } from './template-text.js';
import { TemplateVersions } from './template-versions.js';
import { useTemplateDraft } from './use-template-draft.js';

/** The words of one form beside the form itself on sample data. */
export function TemplateEditor({ detail, onReload }: { detail: TemplateDetail; onReload: () => void }) {
  const { t } = useTranslation('papers');
  const { template, change, revision, isClean, isSaving, problem } = useTemplateDraft(detail);
  const { faults, at } = useFaults(problem, { labelOf: () => t('template.text'), fallback: 'template.title' });
  const active = useRef('title');
  if (!template) return null;
  const onText = (path: string, text: string): void => change(withText(template, path, text));
  const insert = (name: string): void => insertAt(active.current, `{${name}}`, onText);
  const editing = {
    template,
    onText,
    onChange: change,
    faultAt: (path: string) => at(`template.${path}`),
    onActive: (path: string) => void (active.current = path),
  };
  return (
    <div className={styles.editor}>
      <TemplateEditingContext value={editing}>
        <TemplateFields />
      </TemplateEditingContext>
      <div className={styles.side}>
        <Stack gap="group">
          <div role="status">
            {problem ? (
              <Notice tone="warning" title={t('template.notKept')}>
                <p>{faults.map(({ text }) => text).join(' ')}</p>
                {problem.code === 'template.stale' && <ActionButton onClick={onReload}>{t('template.reload')}</ActionButton>}
              </Notice>
            ) : (
              <p>{isSaving || !isClean ? t('template.keeping') : revision === 0 ? t('template.untouched') : t('template.kept')}</p>
            )}
          </div>
          <FileViewer
            hasKeys={false}
            file={{
              url: previewAddress(detail.kind, revision === 0 ? { version: detail.versionInForce } : { revision }),
              mediaType: 'application/pdf',
              paperName: t(`kind.${detail.kind}`),
              fileName: 'mau.pdf',
            }}
          />
          <Values kind={detail.kind} onInsert={insert} />
          <TemplateVersions detail={detail} revision={revision} isClean={isClean} onDone={onReload} />
        </Stack>
      </div>
      <LeaveGuard isDirty={() => !isClean} title={t('template.leaveTitle')} leave={t('template.leave')} stay={t('template.stay')}>
        {t('template.leaveWhy')}
      </LeaveGuard>
    </div>
  );
}

/** Puts words where the cursor of a field stands, or at its end. */
function insertAt(path: string, words: string, onText: (path: string, text: string) => void): void {
  const field = document.getElementById(fieldIdOf(path));
  if (!(field instanceof HTMLTextAreaElement)) return;
  const { value, selectionStart, selectionEnd } = field;
  onText(path, value.slice(0, selectionStart) + words + value.slice(selectionEnd));
  field.focus();
}

function Values({ kind, onInsert }: { kind: TemplateDetail['kind']; onInsert: (name: string) => void }) {
  const { t } = useTranslation('papers');
  return (
    <section aria-labelledby="gia-tri">
      <h2 id="gia-tri">{t('template.values')}</h2>
      <p>{t('template.valuesHelp')}</p>
      <ul className={styles.values}>
        {PLACEHOLDERS[kind].map((name) => (
          <li key={name}>
            <ActionButton variant="quiet" aria-label={t('template.insert', { name })} onClick={() => onInsert(name)}>
              {`{${name}}`}
            </ActionButton>
            <span>{t(`template.value.${name}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
