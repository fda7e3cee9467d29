import { FileButton } from '@mantine/core';
import { TEMPLATE_LIMITS, templateEndpoints, type ProcedureComponent } from '@motcua/contracts';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../../components/action-button.js';
import { ErrorPanel } from '../../../../components/error-panel.js';
import { useWrite } from '../../../../lib/use-write.js';
import { base64Of } from '../../../../lib/base64.js';
import { WordsField } from './fields.js';
import { RowList } from './row-list.js';
import styles from './row-list.module.css';

type Template = ProcedureComponent['templates'][number];

export interface TemplatesEditorProps {
  path: string;
  templates: readonly Template[];
  onChange: (templates: Template[]) => void;
}

/** Forms to download beside a paper: named, with a file of ours or an address elsewhere. */
export function TemplatesEditor({ path, templates, onChange }: TemplatesEditorProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <RowList<Template>
      path={path}
      title={t('group.templates')}
      help={t('help.templates')}
      items={templates}
      onChange={onChange}
      nameOf={({ name }) => name}
      addLabel={t('case.addTemplate')}
      makeNew={() => ({ name: '' })}
    >
      {(template, place) => <TemplateFields template={template} {...place} />}
    </RowList>
  );
}

interface TemplateFieldsProps {
  template: Template;
  path: string;
  put: (change: Partial<Template>) => void;
}

function TemplateFields({ template: { name, url }, path, put }: TemplateFieldsProps) {
  const { t } = useTranslation('procedures-admin');
  return (
    <>
      <WordsField path={`${path}.name`} label={t('field.template')} value={name} onChange={(typed) => put({ name: typed })} />
      <WordsField path={`${path}.url`} label={t('field.templateUrl')} isOptional value={url} onChange={(typed) => put({ url: typed || undefined })} />
      <div className={styles.wide}>
        <TemplateUpload name={name} url={url} onKept={(kept) => put({ url: kept.url, name: name.trim() || kept.name })} />
      </div>
    </>
  );
}

interface TemplateUploadProps {
  name: string;
  url: string | undefined;
  onKept: (kept: { name: string; url: string }) => void;
}

function TemplateUpload({ name, url, onKept }: TemplateUploadProps) {
  const { t } = useTranslation('procedures-admin');
  const [isTooLarge, setIsTooLarge] = useState(false);
  const keep = useWrite(templateEndpoints.upload, { onSuccess: onKept });
  const take = async (file: File | null): Promise<void> => {
    setIsTooLarge(file !== null && file.size > TEMPLATE_LIMITS.maxBytes);
    if (file === null || file.size > TEMPLATE_LIMITS.maxBytes) return;
    keep.mutate({ body: { fileName: file.name, content: await base64Of(file) } });
  };
  const label = t('template.upload');
  return (
    <>
      <FileButton accept={TEMPLATE_LIMITS.extensions.join(',')} onChange={(file) => void take(file)} inputProps={{ 'aria-label': t('editor.rowOf', { act: label, name: name || t('editor.unnamed') }) }}>
        {({ onClick }) => (
          <ActionButton variant="quiet" icon={IconUpload} isBusy={keep.isPending} onClick={onClick}>
            {label}
          </ActionButton>
        )}
      </FileButton>
      {url && (
        <a href={url} target="_blank" rel="noreferrer">
          {t('template.open')}
        </a>
      )}
      {isTooLarge && <p role="alert">{t('template.tooLarge')}</p>}
      {keep.error && <ErrorPanel error={keep.error} isUrgent />}
    </>
  );
}
