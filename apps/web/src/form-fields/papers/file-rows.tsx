import { documentEndpoints, type DocumentRef } from '@motcua/contracts';
import { IconFile } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../components/action-button.js';
import { Dialog } from '../../components/dialog.js';
import { Icon } from '../../components/icon.js';
import { Loading } from '../../components/loading.js';
import { useLanguage } from '../../i18n/language.js';
import { addressOf } from '../../lib/api-client.js';
import { formatFileSize } from '../../lib/format.js';
import styles from './papers.module.css';

const FileViewer = lazy(async () => ({
  default: (await import('../../components/file-viewer.js')).FileViewer,
}));

export interface FileRowsProps {
  documents: readonly DocumentRef[];
  paperName: string;
  /** Absent = may be looked at only. */
  onRemove?: (document: DocumentRef) => void;
  onReplace?: (document: DocumentRef, file: File) => void;
}

/** Files that have arrived: name, pages, size, `Xem · Thay · Bỏ`. */
export function FileRows({ documents, paperName, onRemove, onReplace }: FileRowsProps) {
  const [viewed, setViewed] = useState<DocumentRef | null>(null);
  if (documents.length === 0) return null;
  return (
    <>
      <ul className={styles.files}>
        {documents.map((document) => (
          <FileRow
            key={document.id}
            document={document}
            onView={() => setViewed(document)}
            onRemove={onRemove}
            onReplace={onReplace}
          />
        ))}
      </ul>
      <Dialog isOpen={viewed !== null} title={paperName} onClose={() => setViewed(null)} isLarge>
        {viewed && (
          <Suspense fallback={<Loading />}>
            <FileViewer
              file={{
                url: addressOf(documentEndpoints.content.path, { id: viewed.id }, { view: true }),
                mediaType: viewed.mediaType,
                paperName,
                fileName: viewed.name,
              }}
            />
          </Suspense>
        )}
      </Dialog>
    </>
  );
}

interface FileRowProps extends Pick<FileRowsProps, 'onRemove' | 'onReplace'> {
  document: DocumentRef;
  onView: () => void;
}

function FileRow({ document, onView, onRemove, onReplace }: FileRowProps) {
  const { t } = useTranslation('form-fields');
  const { language } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const size = formatFileSize(document.size, language);
  const facts = document.pages === null ? size : `${t('papers.pages', { count: document.pages })} · ${size}`;
  const named = (act: string): string => t('papers.actFor', { act, paper: document.name });
  return (
    <li className={styles.file}>
      <Icon of={IconFile} />
      <span className={styles.fileName}>
        {document.name} <span className={styles.fileFacts}>{facts}</span>
      </span>
      <span className={styles.acts} data-print="hide">
        <ActionButton variant="quiet" aria-label={named(t('papers.view'))} onClick={onView}>
          {t('papers.view')}
        </ActionButton>
        {onReplace && (
          <>
            <ActionButton
              variant="quiet"
              aria-label={named(t('papers.replace'))}
              onClick={() => input.current?.click()}
            >
              {t('papers.replace')}
            </ActionButton>
            <input
              ref={input}
              type="file"
              className={styles.hidden}
              tabIndex={-1}
              aria-label={named(t('papers.replace'))}
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                event.currentTarget.value = '';
                if (file) onReplace(document, file);
              }}
            />
          </>
        )}
        {onRemove && (
          <ActionButton
            variant="quiet"
            aria-label={named(t('papers.remove'))}
            onClick={() => onRemove(document)}
          >
            {t('papers.remove')}
          </ActionButton>
        )}
      </span>
    </li>
  );
}
