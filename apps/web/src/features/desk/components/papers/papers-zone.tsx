import type { DossierActBody } from '@motcua/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton, ReasonedButton } from '../../../../components/action-button.js';
import { useProblemWords } from '../../../../i18n/problem-words.js';
import { useHotkeys } from '../../../../lib/use-hotkeys.js';
import { Notice } from '../../../../components/notice.js';
import styles from '../desk.module.css';
import { useDossierWork, type DossierWork } from '../dossier/dossier-work.js';
import { PaperItem, paperNoteId } from './paper-item.js';
import { officeFiles } from './office-files.js';
import { OneFile, PaperView } from './paper-view.js';

const judgedAct = ({ unsaved, verdicts }: DossierWork): DossierActBody => ({
  type: 'JUDGE_PAPERS',
  verdicts: unsaved.flatMap((componentKey) => {
    const draft = verdicts[componentKey];
    return draft?.verdict ? [{ componentKey, verdict: draft.verdict, note: draft.note.trim() }] : [];
  }),
});

export interface PapersZoneProps {
  isFramed?: boolean;
  /** Absent where there is no room beside the papers. */
  onFrame?: (isFramed: boolean) => void;
}

/** T: the papers with a verdict each, and the one being looked at. All verdicts of a sitting are recorded as one act. */
export function PapersZone({ isFramed = false, onFrame }: PapersZoneProps) {
  const { t } = useTranslation('desk');
  const work = useDossierWork();
  const { dossier, paperKey, verdicts } = work;
  const { components } = dossier;
  usePaperKeys();
  const judged = components.filter(({ component }) => (verdicts[component.key]?.verdict ?? null) !== null).length;
  const shown = components.find(({ component }) => component.key === paperKey);
  const office = officeFiles(dossier).find(({ key }) => key === paperKey);
  const listed = isFramed && shown ? [shown] : components;
  if (components.length === 0 && !office) return <p>{t('papers.noPapers')}</p>;
  return (
    <>
      <div className={styles.paperHead}>
        <h2 id="giay-to" tabIndex={-1}>
          {t('papers.heading', { judged, total: components.length })}
        </h2>
        {onFrame && (
          <ActionButton variant="quiet" onClick={() => onFrame(!isFramed)}>
            {isFramed ? t('papers.unframe') : t('papers.frame')}
          </ActionButton>
        )}
      </div>
      <OfficeFileList />
      {isFramed && shown && <p className={styles.meta}>{t('papers.position', { at: components.indexOf(shown) + 1, of: components.length })}</p>}
      <ul className={styles.papers} aria-label={t('papers.list')}>
        {listed.map((paper) => (
          <PaperItem key={paper.component.key} paper={paper} />
        ))}
      </ul>
      <SaveVerdicts />
      {shown && <PaperView key={shown.component.key} paper={shown} />}
      {office && <OneFile document={office.document} name={t(`papers.office.${office.key}`)} />}
    </>
  );
}

/** The draft to decide on and the result, above what was handed in. */
function OfficeFileList() {
  const { t } = useTranslation('desk');
  const { dossier, paperKey, showPaper } = useDossierWork();
  const files = officeFiles(dossier);
  if (files.length === 0) return null;
  return (
    <ul className={styles.fileTabs}>
      {files.map(({ key, document }) => (
        <li key={key}>
          <button type="button" aria-pressed={key === paperKey} onClick={() => showPaper(key)}>
            {t(`papers.office.${key}`)}: {document.name}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Records what was judged; shown once something was. */
function SaveVerdicts() {
  const { t } = useTranslation('desk');
  const { codeText, problemText } = useProblemWords();
  const work = useDossierWork();
  const { dossier, unsaved, verdicts, sending, send } = work;
  const [attempt, setAttempt] = useState(0);
  const choice = dossier.acts.find(({ type }) => type === 'JUDGE_PAPERS');
  const failed = sending.failedAct?.type === 'JUDGE_PAPERS' ? sending.error : null;
  if (unsaved.length === 0 || !choice) return null;
  const withoutNote = unsaved.find((key) => verdicts[key]?.verdict === 'NOT_ACCEPTED' && !verdicts[key]?.note.trim());
  const reason = choice.refusal ? codeText(choice.refusal.code, choice.refusal.params) : undefined;
  const save = (): void => {
    setAttempt(attempt + 1);
    if (withoutNote) document.getElementById(paperNoteId(withoutNote))?.focus();
    else send(judgedAct(work));
  };
  return (
    <>
      {failed && (
        <Notice tone="danger" role="alert">
          <p>{problemText(failed)}</p>
          {failed.code === 'dossier.stale-version' && (
            <ActionButton onClick={() => void sending.readLatest()}>{t('dossier.refresh')}</ActionButton>
          )}
        </Notice>
      )}
      <div className={styles.saveBar}>
        <span>{t('papers.unsaved', { count: unsaved.length })}</span>
        <ReasonedButton reason={reason} isBusy={sending.isSending} onClick={save}>
          {t('papers.save')}
        </ReasonedButton>
      </div>
    </>
  );
}

/** `J` `K` move between papers, `1` `2` `3` judge the one shown; `2` goes on to its note. */
function usePaperKeys(): void {
  const { t } = useTranslation('desk');
  const { dossier, paperKey, showPaper, judge } = useDossierWork();
  const keys = dossier.components.map(({ component }) => component.key);
  const index = keys.findIndex((key) => key === paperKey);
  const move = (step: number): void => {
    const key = keys[Math.min(keys.length - 1, Math.max(0, index + step))];
    if (key !== undefined) showPaper(key);
  };
  const say = (verdict: 'ACCEPTED' | 'NOT_ACCEPTED' | 'NOT_APPLICABLE'): void => {
    if (paperKey === null) return;
    judge(paperKey, { verdict });
    if (verdict === 'NOT_ACCEPTED') setTimeout(() => document.getElementById(paperNoteId(paperKey))?.focus());
  };
  useHotkeys(
    [
      { keys: 'J', label: t('keys.nextPaper'), run: () => move(1) },
      { keys: 'K', label: t('keys.previousPaper'), run: () => move(-1) },
      { keys: '1', label: t('keys.accepted'), run: () => say('ACCEPTED') },
      { keys: '2', label: t('keys.notAccepted'), run: () => say('NOT_ACCEPTED') },
      { keys: '3', label: t('keys.notApplicable'), run: () => say('NOT_APPLICABLE') },
    ],
    keys.length > 0,
  );
}
