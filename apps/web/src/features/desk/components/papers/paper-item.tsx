import { PAPER_VERDICTS, type DossierComponent } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { NoteInput } from '../acts/note-input.js';
import { paperName } from '../acts/paper-words.js';
import styles from '../desk.module.css';
import { useDossierWork } from '../dossier/dossier-work.js';

export const paperNoteId = (key: string): string => `ghi-chu-${key}`;

/** One paper: its name, what was handed in, and the verdict. */
export function PaperItem({ paper }: { paper: DossierComponent }) {
  const { t } = useTranslation('desk');
  const { dossier, paperKey, showPaper, verdicts, judge } = useDossierWork();
  const { key, originals, copies, required } = paper.component;
  const name = paperName(paper);
  const files = paper.rounds.reduce((sum, { documents }) => sum + documents.length, 0);
  const draft = verdicts[key] ?? { verdict: null, note: '' };
  const mayJudge = dossier.acts.some(({ type, allowed }) => type === 'JUDGE_PAPERS' && allowed);
  const isWrong = draft.verdict === 'NOT_ACCEPTED' || draft.verdict === 'BROKEN';
  const facts = [
    files > 0 ? t('papers.files', { count: files }) : t('papers.noFiles'),
    paper.originals + paper.copies > 0 ? t('papers.counts', { originals: paper.originals, copies: paper.copies }) : t('papers.asked', { originals, copies }),
    ...(required ? [] : [t('papers.optional')]),
  ];
  return (
    <li className={styles.paper} data-current={key === paperKey || undefined}>
      <div className={styles.paperHead}>
        <button type="button" className={styles.paperName} aria-pressed={key === paperKey} onClick={() => showPaper(key)}>
          <span className={styles.twoLines} lang="vi">
            {name}
          </span>
        </button>
        <span className={styles.meta}>{facts.join(' · ')}</span>
      </div>
      {mayJudge ? <VerdictChoice paperKey={key} name={name} /> : <VerdictShown paper={paper} />}
      {mayJudge && isWrong && (
        <NoteInput id={paperNoteId(key)} label={t('papers.noteShort')} value={draft.note} onChange={(note) => judge(key, { note })} />
      )}
    </li>
  );
}

function VerdictChoice({ paperKey, name }: { paperKey: string; name: string }) {
  const { t } = useTranslation(['desk', 'status']);
  const { verdicts, judge, showPaper } = useDossierWork();
  const chosen = verdicts[paperKey]?.verdict ?? null;
  return (
    <fieldset className={styles.verdicts}>
      <legend className="visually-hidden">{t('desk:papers.verdict', { paper: name })}</legend>
      {PAPER_VERDICTS.map((verdict) => (
        <label key={verdict}>
          <input
            type="radio"
            name={`ket-qua-${paperKey}`}
            checked={chosen === verdict}
            onChange={() => {
              showPaper(paperKey);
              judge(paperKey, { verdict });
            }}
          />
          {t(`status:verdict.${verdict}`)}
        </label>
      ))}
    </fieldset>
  );
}

function VerdictShown({ paper: { verdict, note } }: { paper: DossierComponent }) {
  const { t } = useTranslation('status');
  if (verdict === null) return null;
  return (
    <p>
      {t(`verdict.${verdict}`)}
      {note && `: ${note}`}
    </p>
  );
}
