import { FileInput } from '@mantine/core';
import { LookupListKey, LOOKUP_LIMITS, lookupEndpoints as e, type LookupFile, type LookupListVersion } from '@motcua/contracts';
import { plain } from '@motcua/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonedButton } from '../../../../components/action-button.js';
import { Dialog } from '../../../../components/dialog.js';
import { TextField } from '../../../../components/forms/text-field.js';
import { Loading } from '../../../../components/loading.js';
import { Stack } from '../../../../components/stack.js';
import { useLanguage } from '../../../../i18n/language.js';
import { announce } from '../../../../lib/announce.js';
import { base64Of } from '../../../../lib/base64.js';
import { formatFileSize } from '../../../../lib/format.js';
import { useWrite } from '../../../../lib/use-write.js';
import { useForgetCatalogue } from '../../api/catalogue.js';
import { ListFileFault, ListPreview } from './list-preview.js';

export interface UploadDialogProps {
  /** The version that is replaced; without it the list is new. */
  present?: LookupListVersion;
  onClose: () => void;
  onSaved?: (key: string) => void;
}

/** Any key does for looking at a file of a list that has none yet. */
const NO_KEY_YET = 'moi';
const LONGEST_KEY = 60;

/** `Trường tiểu học` → `truong-tieu-hoc` */
const keyFrom = (name: string): string => plain(name).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, LONGEST_KEY).replace(/-$/, '');

/** A file becomes a list or its next version: chosen, looked at with every wrong line, then taken as a whole. */
export function UploadDialog({ present, onClose, onSaved }: UploadDialogProps) {
  const { t } = useTranslation('catalogue-exchange');
  const { language } = useLanguage();
  const forget = useForgetCatalogue();
  const [name, setName] = useState(present?.name ?? '');
  const [ownKey, setOwnKey] = useState<string>();
  const [file, setFile] = useState<LookupFile>();
  const [fault, setFault] = useState<string>();
  const key = present?.key ?? ownKey ?? keyFrom(name);
  const isKeySound = LookupListKey.safeParse(key).success;
  const preview = useWrite(e.preview);
  const upload = useWrite(e.upload, {
    onSuccess: async ({ key: written, versionNo }) => {
      await forget();
      announce(t('lists.saved', { no: versionNo }));
      onClose();
      onSaved?.(written);
    },
  });
  const choose = async (chosen: File | null): Promise<void> => {
    preview.reset();
    upload.reset();
    setFile(undefined);
    const isOver = chosen !== null && chosen.size > LOOKUP_LIMITS.maxBytes;
    setFault(isOver ? t('lists.bad.too-large', { most: formatFileSize(LOOKUP_LIMITS.maxBytes, language) }) : undefined);
    if (!chosen || isOver) return;
    const read = { fileName: chosen.name.slice(0, 200), content: await base64Of(chosen) };
    setFile(read);
    preview.mutate({ params: { key: present?.key ?? NO_KEY_YET }, body: read });
  };
  const looked = preview.data;
  const reason = (): string | undefined => {
    if (!looked || !file) return t('lists.needFile');
    if (looked.faultCount > 0) return t('lists.mendFirst', { count: looked.faultCount });
    return name.trim() === '' || !isKeySound ? t('lists.needName') : undefined;
  };
  const save = (): void => {
    if (file) upload.mutate({ params: { key }, body: { ...file, name, expectedVersionNo: present?.versionNo ?? 0 } });
  };
  const act = (
    <ReasonedButton variant="main" reason={reason()} isBusy={upload.isPending} onClick={save}>
      {t('lists.save', { no: (present?.versionNo ?? 0) + 1 })}
    </ReasonedButton>
  );
  return (
    <Dialog isOpen isLarge title={present ? t('lists.replaceTitle', { name: present.name }) : t('lists.new')} onClose={onClose} actions={act}>
      <Stack>
        <TextField path="name" label={t('lists.name')} value={name} onChange={setName} />
        {!present && (
          <TextField
            path="key"
            label={t('lists.key')}
            help={t('lists.keyHelp')}
            value={key}
            fault={key !== '' && !isKeySound ? t('lists.keyWrong') : undefined}
            onChange={setOwnKey}
          />
        )}
        <FileInput
          label={t('lists.file')}
          description={t('lists.fileHelp', { rows: LOOKUP_LIMITS.maxRows, columns: LOOKUP_LIMITS.maxColumns, most: formatFileSize(LOOKUP_LIMITS.maxBytes, language) })}
          placeholder={t('chooseFile')}
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          error={fault}
          onChange={(chosen) => void choose(chosen)}
        />
        {preview.isPending && <Loading shape="table" />}
        {(upload.error ?? preview.error) && <ListFileFault problem={upload.error ?? preview.error} />}
        {looked && <ListPreview preview={looked} />}
      </Stack>
    </Dialog>
  );
}
