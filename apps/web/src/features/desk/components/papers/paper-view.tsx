import type { DocumentRef, DossierComponent } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FileViewer } from '../../../../components/file-viewer.js';
import { viewed } from '../../api/dossier.js';
import { paperName } from '../acts/paper-words.js';
import styles from '../desk.module.css';

interface ShownFile {
  document: DocumentRef;
  label: string;
}

/** The files of one paper, the newest round first; older rounds stay to compare. */
export function PaperView({ paper }: { paper: DossierComponent }) {
  const { t } = useTranslation('desk');
  const files: ShownFile[] = paper.rounds.toReversed().flatMap(({ round, documents }, place) =>
    documents.map((document, index) => ({
      document,
      label: [t('papers.file', { n: index + 1, name: document.name }), ...(paper.rounds.length > 1 ? [place === 0 ? t('papers.round', { round }) : t('papers.old')] : [])].join(' · '),
    })),
  );
  const [chosenId, setChosenId] = useState(files[0]?.document.id);
  const chosen = files.find(({ document }) => document.id === chosenId) ?? files[0];
  if (!chosen) {
    const { originals, copies } = paper;
    return (
      <p className={styles.meta}>
        {t('papers.none')} {originals + copies > 0 && t('papers.paperOnly', { originals, copies })}
      </p>
    );
  }
  return (
    <>
      {files.length > 1 && (
        <ul className={styles.fileTabs} aria-label={t('papers.fileTabs')}>
          {files.map(({ document, label }) => (
            <li key={document.id}>
              <button type="button" aria-pressed={document.id === chosen.document.id} onClick={() => setChosenId(document.id)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      <OneFile document={chosen.document} name={paperName(paper)} />
    </>
  );
}

/** One file in the viewer. */
export function OneFile({ document, name }: { document: DocumentRef; name: string }) {
  return (
    <div className={styles.viewer}>
      <FileViewer file={viewed(document, name)} />
    </div>
  );
}
