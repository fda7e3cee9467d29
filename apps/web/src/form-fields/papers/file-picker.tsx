import { UPLOAD_LIMITS } from '@motcua/contracts';
import { IconCamera, IconPaperclip } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.js';
import { useLanguage } from '../../i18n/language.js';
import { formatFileSize } from '../../lib/format.js';
import { mediaTypesOf, type AcceptedKinds } from '../../lib/upload.js';
import styles from './papers.module.css';

export interface FilePickerProps {
  /** Name of the paper, for screen readers. */
  paperName: string;
  /** Id that error summaries lead to. */
  id?: string;
  /** Kinds of files that are offered to choose; absent = all. */
  accepts?: AcceptedKinds;
  onFiles: (files: File[]) => void;
}

interface HiddenInputProps {
  label: string;
  accept: string;
  capture?: 'environment';
  onFiles: (files: File[]) => void;
  bind: (input: HTMLInputElement | null) => void;
}

function HiddenInput({ label, accept, capture, onFiles, bind }: HiddenInputProps) {
  return (
    <input
      ref={bind}
      type="file"
      className={styles.hidden}
      tabIndex={-1}
      aria-label={label}
      accept={accept}
      capture={capture}
      multiple={!capture}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = ''; // the same file may be chosen again after it was refused
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}

/** `Chụp ảnh` (phones) and `Chọn tệp`, with the limits beside them. */
export function FilePicker({ paperName, id, accepts, onFiles }: FilePickerProps) {
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  const camera = useRef<HTMLInputElement | null>(null);
  const files = useRef<HTMLInputElement | null>(null);
  const limitId = useId();
  const named = (act: string): string => t('papers.actFor', { act, paper: paperName });
  return (
    <div className={styles.picker} data-print="hide">
      <div className={styles.acts}>
        <span className={styles.camera}>
          <ActionButton
            icon={IconCamera}
            aria-label={named(t('papers.camera'))}
            onClick={() => camera.current?.click()}
          >
            {t('papers.camera')}
          </ActionButton>
        </span>
        <ActionButton
          id={id}
          icon={IconPaperclip}
          aria-label={named(t('papers.choose'))}
          aria-describedby={limitId}
          onClick={() => files.current?.click()}
        >
          {t('papers.choose')}
        </ActionButton>
      </div>
      <p id={limitId} className={styles.limit}>
        {t('papers.limit', { size: formatFileSize(UPLOAD_LIMITS.maxBytes, language) })}
      </p>
      <HiddenInput
        label={named(t('papers.camera'))}
        accept="image/*"
        capture="environment"
        onFiles={onFiles}
        bind={(input) => (camera.current = input)}
      />
      <HiddenInput
        label={named(t('papers.choose'))}
        accept={mediaTypesOf(accepts)}
        onFiles={onFiles}
        bind={(input) => (files.current = input)}
      />
    </div>
  );
}
