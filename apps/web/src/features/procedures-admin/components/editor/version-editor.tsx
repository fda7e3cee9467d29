import { Tabs } from '@mantine/core';
import type { VersionDetail } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { ErrorSummary } from '../../../../components/field-error.js';
import { useFaults } from '../../../../components/forms/use-faults.js';
import { Stack } from '../../../../components/stack.js';
import { LeaveGuard } from '../../../../components/leave-guard.js';
import { paths } from '../../../../lib/paths.js';
import { CaseActs } from './case-acts.js';
import { CaseEditor } from './case-editor.js';
import { ContentEditor } from './content-editor.js';
import { labelOfPath } from './field-label.js';
import { Faults } from './fields.js';
import { GENERAL } from './place.js';
import { SaveBar } from './save-bar.js';
import { SituationsEditor } from './situations-editor.js';
import { StaleDraft } from './stale-draft.js';
import { usePart } from './use-part.js';
import { useVersionSave } from './use-version-save.js';
import type { VersionBody } from './version-body.js';
import styles from './version-editor.module.css';

/** A version in its parts; a draft can be changed and saved. */
export function VersionEditor({ version }: { version: VersionDetail }) {
  const { t } = useTranslation('procedures-admin');
  const editor = useVersionSave(version);
  const { base, body, isDirty, save } = editor;
  const { part, open } = usePart();
  const [attempt, setAttempt] = useState(0);
  const isReadOnly = base.state !== 'DRAFT';
  const isAboutFields = save.error?.code === 'request.invalid-fields';
  const { faults } = useFaults(isAboutFields ? save.error : null, { labelOf: (path) => labelOfPath(t, path), fallback: 'content' });
  const at = (path: string) => faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.text;
  const submit = (): void => {
    setAttempt((count) => count + 1);
    editor.submit();
  };
  return (
    <Faults value={at}>
      <Stack>
        <ErrorSummary attempt={save.isPending ? 0 : attempt} errors={faults} />
        {save.error?.code === 'version.stale' && (
          <StaleDraft problem={save.error} base={base} isBusy={save.isPending} onRedo={editor.resubmit} onTakeTheirs={editor.takeTheirs} />
        )}
        {save.error && !isAboutFields && save.error.code !== 'version.stale' && <ErrorPanel error={save.error} isUrgent />}
        {!isReadOnly && (
          <CaseActs
            cases={body.cases}
            open={part === GENERAL ? undefined : Number(part)}
            onChange={(cases, opened) => {
              editor.put({ cases });
              open(String(opened));
            }}
          />
        )}
        <EditorParts editor={editor} part={part} open={open} isReadOnly={isReadOnly} />
        {!isReadOnly && <SaveBar version={base} isDirty={isDirty} isBusy={save.isPending} onSave={submit} />}
      </Stack>
      <LeaveGuard isDirty={() => isDirty && !isReadOnly} title={t('editor.leaveTitle')} leave={t('editor.leave')} stay={t('editor.stay')}>
        {t('editor.leaveText')}
      </LeaveGuard>
    </Faults>
  );
}

interface EditorPartsProps extends ReturnType<typeof usePart> {
  editor: ReturnType<typeof useVersionSave>;
  isReadOnly: boolean;
}

function EditorParts({ editor, part, open, isReadOnly }: EditorPartsProps) {
  const { t } = useTranslation('procedures-admin');
  const { base, body, isDirty, put } = editor;
  const one = body.cases[Number(part)];
  const shown = one ? part : GENERAL;
  return (
    <Tabs value={shown} onChange={(next) => open(next ?? GENERAL)} keepMounted={false}>
      <Tabs.List aria-label={t('editor.parts')}>
        <Tabs.Tab value={GENERAL}>{t('editor.general')}</Tabs.Tab>
        {body.cases.map(({ key, name }, index) => (
          <Tabs.Tab key={key} value={String(index)}>
            <span className={styles.tab}>{t('editor.case', { name: name.vi || t('editor.unnamed') })}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown} className={styles.panel}>
        <fieldset className={styles.fields} disabled={isReadOnly}>
          {one ? (
            <CaseEditor
              key={one.key}
              one={one}
              path={`cases.${part}`}
              designerHref={isDirty ? undefined : paths.admin.formDesigner.href(base.code, base.id, one.key)}
              put={(change) => put({ cases: body.cases.map((other) => (other === one ? { ...one, ...change } : other)) })}
            />
          ) : (
            <GeneralPart body={body} put={(change) => put({ content: { ...body.content, ...change } })} />
          )}
        </fieldset>
      </Tabs.Panel>
    </Tabs>
  );
}

/** What holds for the whole version; questions about the situation make sense where there are cases to choose from. */
function GeneralPart({ body: { content, cases }, put }: { body: VersionBody; put: (change: Partial<VersionBody['content']>) => void }) {
  const { situations = [] } = content;
  return (
    <Stack gap="section">
      <ContentEditor content={content} put={put} />
      {(cases.length > 1 || situations.length > 0) && (
        <SituationsEditor questions={situations} cases={cases} onChange={(questions) => put({ situations: questions.length > 0 ? questions : undefined })} />
      )}
    </Stack>
  );
}
