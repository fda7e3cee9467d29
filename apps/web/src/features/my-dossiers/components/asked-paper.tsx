import type { DocumentRef, DossierDetail } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ClampedText } from '../../../components/clamped-text.js';
import { FieldError } from '../../../components/field-error.js';
import { FileRows } from '../../../form-fields/papers/file-rows.js';
import { PaperFiles } from '../../../form-fields/papers/paper-files.js';
import type { UploadTray } from '../../../form-fields/papers/upload-tray.js';
import styles from './dossier.module.css';

export const askedId = (key: string): string => `bo-sung-${key}`;

export interface AskedPaperProps {
  dossier: DossierDetail;
  asked: DossierDetail['supplements'][number]['papers'][number];
  number: number;
  documents: readonly DocumentRef[];
  tray: UploadTray;
  error: string | undefined;
  onRemove: (document: DocumentRef) => void;
}

/** One paper that is asked for: the officer's words, what was sent before, and the new files. */
export function AskedPaper({ dossier, asked, number, documents, tray, error, onRemove }: AskedPaperProps) {
  const { t } = useTranslation('my-dossiers');
  const paper = dossier.components.find(({ component }) => component.key === asked.componentKey);
  const name = paper ? (paper.component.shortName ?? paper.component.name) : asked.componentKey;
  const before = paper?.rounds.at(-1)?.documents ?? [];
  return (
    <li>
      <h2 lang="vi">
        {number}. {paper?.component.shortName ?? <ClampedText>{name}</ClampedText>}
      </h2>
      <p className={styles.officer} lang="vi">
        {t('detail.words', { text: asked.note })}
      </p>
      {before.length > 0 && (
        <>
          <p className={styles.old}>{t('supplement.old')}</p>
          <FileRows documents={before} paperName={name} />
        </>
      )}
      <p className={styles.old}>{t('supplement.new')}</p>
      <PaperFiles
        id={askedId(asked.componentKey)}
        paperKey={asked.componentKey}
        paperName={name}
        accepts={paper?.component.accepts}
        documents={documents}
        tray={tray}
        onRemove={onRemove}
      />
      <FieldError id={`${askedId(asked.componentKey)}-error`}>{error}</FieldError>
    </li>
  );
}
