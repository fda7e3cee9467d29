import { FileButton, NativeSelect, Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { Dialog } from '../../../components/dialog.js';
import { ErrorPanel } from '../../../components/error-panel.js';
import { Row, Stack } from '../../../components/stack.js';
import { useLanguage } from '../../../i18n/language.js';
import { announce } from '../../../lib/announce.js';
import { procedureSearchQuery, versionQuery, versionsQuery } from '../api/versions.js';
import { appendForm, fieldCount, FORM_LIMITS, isRefused, type Form } from '../model/edit-form.js';
import { readFormText } from '../model/form-text.js';
import { labelOf, useDesigner } from '../state/designer.js';
import styles from './designer.module.css';

const TYPING_MS = 200;
const MEBIBYTE = 1_048_576;
const LARGEST_FILE = 4 * MEBIBYTE;

/** A form from another procedure, version or case, or from a file: in place of this one, or behind it. */
export function ImportDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('form-designer');
  const { form, apply, attempt } = useDesigner();
  const [found, setFound] = useState<Form>();
  const [from, setFrom] = useState<'procedure' | 'text'>('procedure');
  const isTooLong = found !== undefined && fieldCount(found) > FORM_LIMITS.fields;
  const done = (): void => {
    announce(t('import.done', { count: found ? fieldCount(found) : 0 }));
    onClose();
  };
  const replace = (): void => {
    if (found) apply(found);
    done();
  };
  const append = (): void => {
    if (!found) return;
    const edit = appendForm(form, found);
    attempt(edit, { kind: 'page' });
    if (isRefused(edit)) onClose();
    else done();
  };
  const actions = found && !isTooLong && (
    <>
      <ActionButton onClick={replace}>{form.pages.length > 0 ? t('import.replace') : t('import.take')}</ActionButton>
      {form.pages.length > 0 && <ActionButton onClick={append}>{t('import.append')}</ActionButton>}
    </>
  );
  return (
    <Dialog isOpen={isOpen} title={t('import.title')} onClose={onClose} actions={actions} isLarge>
      <Stack>
        <Row>
          {(['procedure', 'text'] as const).map((kind) => (
            <button key={kind} type="button" className={styles.tab} aria-pressed={from === kind} onClick={() => setFrom(kind)}>
              {t(`import.from.${kind}`)}
            </button>
          ))}
        </Row>
        {from === 'procedure' ? <FromProcedure onFound={setFound} /> : <FromText onFound={setFound} />}
        {isTooLong && <p className={styles.fault}>{t('refusal.too-many-fields')}</p>}
        {found && !isTooLong && <p role="status">{t('import.found', { pages: found.pages.length, fields: fieldCount(found) })}</p>}
      </Stack>
    </Dialog>
  );
}

interface SourceProps {
  onFound: (form: Form | undefined) => void;
}

function FromProcedure({ onFound }: SourceProps) {
  const { t } = useTranslation('form-designer');
  const [code, setCode] = useState<string | null>(null);
  const [versionId, setVersionId] = useState('');
  const versions = useQuery({ ...versionsQuery(code ?? ''), enabled: code !== null });
  const items = versions.data?.items ?? [];
  const choose = (next: string | null): void => {
    setCode(next);
    setVersionId('');
    onFound(undefined);
  };
  return (
    <>
      <ProcedureSelect value={code} onChange={choose} />
      {versions.error && <ErrorPanel error={versions.error} onRetry={() => void versions.refetch()} />}
      {items.length > 0 && (
        <NativeSelect
          label={t('import.version')}
          value={versionId}
          data={[{ value: '', label: t('import.choose') }, ...items.map(({ id, versionNo, state }) => ({ value: id, label: t(`import.state.${state}`, { n: versionNo }) }))]}
          onChange={(event) => {
            setVersionId(event.currentTarget.value);
            onFound(undefined);
          }}
        />
      )}
      {versionId !== '' && <CaseSelect key={versionId} versionId={versionId} onFound={onFound} />}
    </>
  );
}

function ProcedureSelect({ value, onChange }: { value: string | null; onChange: (code: string | null) => void }) {
  const { t } = useTranslation('form-designer');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), TYPING_MS);
  const found = useQuery(procedureSearchQuery(words.replace(/ · .*$/, '')));
  const offered = (found.data?.items ?? []).map(({ code, shortName, name }) => ({ value: code, label: `${code} · ${shortName ?? name}` }));
  const data = value === null || offered.some((option) => option.value === value) ? offered : [{ value, label: value }, ...offered];
  return (
    <Select
      label={t('import.procedure')}
      placeholder={t('import.procedureHint')}
      data={data}
      value={value}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('import.clear') }}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={280}
      filter={({ options }) => options}
      nothingFoundMessage={t('import.none')}
      onSearchChange={setTyped}
      onChange={onChange}
    />
  );
}

function CaseSelect({ versionId, onFound }: SourceProps & { versionId: string }) {
  const { t } = useTranslation('form-designer');
  const { language } = useLanguage();
  const [caseKey, setCaseKey] = useState('');
  const version = useQuery(versionQuery(versionId));
  const cases = version.data?.cases.filter(({ form }) => form !== null) ?? [];
  if (version.error) return <ErrorPanel error={version.error} onRetry={() => void version.refetch()} />;
  if (version.data && cases.length === 0) return <p>{t('import.noForm')}</p>;
  return (
    <NativeSelect
      label={t('import.case')}
      value={caseKey}
      data={[{ value: '', label: t('import.choose') }, ...cases.map(({ key, name }) => ({ value: key, label: labelOf({ label: name }, language, key) }))]}
      onChange={(event) => {
        const key = event.currentTarget.value;
        setCaseKey(key);
        onFound(cases.find((one) => one.key === key)?.form ?? undefined);
      }}
    />
  );
}

function FromText({ onFound }: SourceProps) {
  const { t } = useTranslation('form-designer');
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const take = (next: string): void => {
    setText(next);
    const read = next.trim() === '' ? undefined : readFormText(next);
    setFault(read && 'place' in read ? t('import.wrong', { place: read.place || t('import.start') }) : undefined);
    onFound(read && 'form' in read ? read.form : undefined);
  };
  const upload = async (file: File | null): Promise<void> => {
    if (!file) return;
    if (file.size > LARGEST_FILE) setFault(t('import.tooLarge'));
    else take(await file.text());
  };
  return (
    <>
      <div>
        <FileButton accept="application/json,.json" onChange={(file) => void upload(file)}>
          {({ onClick }) => <ActionButton onClick={onClick}>{t('import.file')}</ActionButton>}
        </FileButton>
      </div>
      <Textarea label={t('import.text')} autosize minRows={6} maxRows={14} spellCheck={false} value={text} error={fault} onChange={(event) => take(event.currentTarget.value)} />
    </>
  );
}
