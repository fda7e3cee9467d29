import { UPLOAD_LIMITS, type DocumentRef } from '@motcua/contracts';
import { IconScan, IconUpload } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../components/action-button.js';
import { FieldError } from '../../../components/field-error.js';
import { useLanguage } from '../../../i18n/language.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { formatFileSize } from '../../../lib/format.js';
import { mediaTypesOf, type AcceptedKinds } from '../../../lib/upload.js';
import { useUploads, type UploadItem } from '../../../lib/use-uploads.js';
import styles from './desk.module.css';

export type LoadedFile = Pick<DocumentRef, 'id' | 'name'>;

export interface UploadFieldProps {
  label: string;
  id?: string;
  files: readonly LoadedFile[];
  onAdd: (file: LoadedFile) => void;
  onRemove: (id: string) => void;
  isMultiple?: boolean;
  accepts?: AcceptedKinds;
  error?: string | undefined;
  /** Small: one button, the limits are told elsewhere. */
  isCompact?: boolean;
  /** Told when something begins to be on its way, and when nothing is any more. */
  onBusy?: (isBusy: boolean) => void;
}

/** Files for one paper or act: loaded in pieces, goes on after a lost network; limits stand at the control. */
export function UploadField(props: UploadFieldProps) {
  const { label, files, onAdd, onRemove, isMultiple = false, error, isCompact = false } = props;
  const { t } = useTranslation('desk');
  const { language } = useLanguage();
  const ownId = useId();
  const id = props.id ?? ownId;
  const input = useRef<HTMLInputElement>(null);
  const words = {
    progress: (name: string, percent: number) => t('upload.progress', { name, percent }),
    done: (name: string) => t('upload.done', { name }),
  };
  const uploads = useUploads(words, onAdd, props.accepts);
  useTellBusy(uploads.items, props.onBusy);
  const canAdd = isMultiple || (files.length === 0 && uploads.items.length === 0);
  return (
    <div className={styles.upload}>
      {!isCompact && <span className={styles.label}>{label}</span>}
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        accept={mediaTypesOf(props.accepts)}
        multiple={isMultiple}
        onChange={(event) => {
          uploads.add([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.id}>
            <span className={styles.fileName}>{file.name}</span>
            <ActionButton variant="quiet" aria-label={t('upload.remove', { name: file.name })} onClick={() => onRemove(file.id)}>
              {t('upload.removeShort')}
            </ActionButton>
          </li>
        ))}
        {uploads.items.map((item) => (
          <UploadRow key={item.id} item={item} uploads={uploads} />
        ))}
      </ul>
      {canAdd && (
        <ActionButton id={id} icon={isCompact ? IconScan : IconUpload} aria-describedby={error ? `${id}-error` : undefined} onClick={() => input.current?.click()}>
          {isCompact ? t('upload.scan') : t('upload.choose')}
          {isCompact && <span className="visually-hidden"> {label}</span>}
        </ActionButton>
      )}
      {!isCompact && canAdd && <p className={styles.hint}>{t('upload.limit', { max: formatFileSize(UPLOAD_LIMITS.maxBytes, language) })}</p>}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** Tells whether something is still on its way, so that nothing is sent without it. */
function useTellBusy(items: readonly UploadItem[], onBusy: UploadFieldProps['onBusy']): void {
  const isBusy = items.some(({ stage }) => stage !== 'failed' && stage !== 'paused');
  const tell = useRef(onBusy);
  tell.current = onBusy;
  useEffect(() => {
    if (!isBusy) return undefined;
    tell.current?.(true);
    return () => tell.current?.(false);
  }, [isBusy]);
}

function UploadRow({ item, uploads }: { item: UploadItem; uploads: ReturnType<typeof useUploads> }) {
  const { t } = useTranslation('desk');
  const { problemText } = useProblemWords();
  const percent = Math.floor(item.sent * 100);
  const isMoving = item.stage === 'sending' || item.stage === 'preparing';
  return (
    <li>
      <span className={styles.fileName}>
        {item.stage === 'failed' && item.problem ? problemText(item.problem) : stageWords(t, item, percent)}
        {isMoving && <progress max={1} value={item.sent} aria-hidden="true" />}
      </span>
      {item.stage === 'sending' && (
        <ActionButton variant="quiet" onClick={() => uploads.pause(item.id)}>
          {t('upload.pause')}
        </ActionButton>
      )}
      {(item.stage === 'paused' || item.stage === 'failed') && (
        <ActionButton variant="quiet" onClick={() => uploads.resume(item.id)}>
          {t('upload.resume')}
        </ActionButton>
      )}
      <ActionButton variant="quiet" aria-label={t('upload.remove', { name: item.fileName })} onClick={() => uploads.abort(item.id)}>
        {t('upload.removeShort')}
      </ActionButton>
    </li>
  );
}

type DeskWords = ReturnType<typeof useTranslation<'desk'>>['t'];

function stageWords(t: DeskWords, { stage, fileName: name }: UploadItem, percent: number): string {
  if (stage === 'checking') return t('upload.checking', { name });
  return stage === 'paused' ? t('upload.paused', { name, percent }) : t('upload.progress', { name, percent });
}
