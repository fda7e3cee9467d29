import { UPLOAD_LIMITS, type DocumentRef } from '@motcua/contracts';
import { announce } from '../../lib/announce.js';
import type { AcceptedKinds } from '../../lib/upload.js';
import { useTranslation } from 'react-i18next';
import { FilePicker } from './file-picker.js';
import { FileRows } from './file-rows.js';
import { UploadRows } from './upload-row.js';
import type { UploadTray } from './upload-tray.js';

export interface PaperFilesProps {
  paperKey: string;
  paperName: string;
  documents: readonly DocumentRef[];
  tray: UploadTray;
  onRemove: (document: DocumentRef) => void;
  /** Id that error summaries lead to. */
  id?: string;
  accepts?: AcceptedKinds;
}

/** The files of one paper: what has arrived, what is on its way, and how to add one. */
export function PaperFiles({ paperKey, paperName, documents, tray, onRemove, id, accepts }: PaperFilesProps) {
  const { t } = useTranslation('form-fields');
  const add = (files: File[]): void => {
    const onTheWay = tray
      .snapshot()
      .filter((item) => item.paperKey === paperKey && item.state.stage !== 'failed').length;
    const free = UPLOAD_LIMITS.maxFilesPerPaper - documents.length - onTheWay;
    files.slice(0, Math.max(0, free)).forEach((file) => tray.add(paperKey, file, { accepts }));
    files.slice(Math.max(0, free)).forEach((file) => tray.refuseTooMany(paperKey, file.name));
  };
  return (
    <>
      <FileRows
        documents={documents}
        paperName={paperName}
        onReplace={(document, file) => tray.add(paperKey, file, { replaces: document.id, accepts })}
        onRemove={(document) => {
          onRemove(document);
          announce(t('papers.removed', { file: document.name }));
        }}
      />
      <UploadRows tray={tray} paperKey={paperKey} paperName={paperName} />
      <FilePicker paperName={paperName} id={id} accepts={accepts} onFiles={add} />
    </>
  );
}

/** Files of a paper after one has arrived: added, or in the place of the one it replaces. */
export function withArrived(
  documents: readonly DocumentRef[],
  arrived: DocumentRef,
  replaces: string | undefined,
): DocumentRef[] {
  const isThere = documents.some(({ id }) => id === replaces);
  return isThere
    ? documents.map((document) => (document.id === replaces ? arrived : document))
    : [...documents, arrived];
}
