import { Checkbox } from '@mantine/core';
import type { ProcedureComponent } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ClampedText } from '../../../components/clamped-text.js';
import { FieldError } from '../../../components/field-error.js';
import { Notice } from '../../../components/notice.js';
import { PaperFiles } from '../../../form-fields/papers/paper-files.js';
import { useProblemWords } from '../../../i18n/problem-words.js';
import { useInstallation } from '../../../lib/installation.js';
import { filesNotTaken, putPaper, paperOf } from '../draft/papers.js';
import { useWizard } from '../draft/wizard.js';
import styles from './paper-item.module.css';

export const paperId = (key: string): string => `giay-to-${key}`;

/** One paper: what it is, whether it is there, its files, or that the person does not hold it. */
export function PaperItem({ paper, number }: { paper: ProcedureComponent; number: number }) {
  const { t } = useTranslation('filing');
  const { codeText } = useProblemWords();
  const { keeper, draft, tray } = useWizard();
  const notTaken = filesNotTaken(paper, draft).map((file) => file.name);
  const { documents, notHeld } = paperOf(draft, paper.key);
  const name = paper.shortName ?? paper.name;
  const has = documents.length > 0;
  const state = has ? 'have' : paper.required ? 'missing' : 'optional';
  return (
    <li className={styles.paper} data-state={state}>
      <div className={styles.head}>
        <h2 className={styles.name} lang="vi">
          <span className={styles.number}>{number}.</span> {paper.shortName ?? <ClampedText>{paper.name}</ClampedText>}
        </h2>
        <span className={styles.state}>{t(`papers.state.${state}`)}</span>
      </div>
      <PaperFacts paper={paper} />
      <PaperFiles
        id={paperId(paper.key)}
        paperKey={paper.key}
        paperName={name}
        accepts={paper.accepts}
        documents={documents}
        tray={tray}
        onRemove={(gone) => putPaper(keeper, paper.key, { documents: documents.filter(({ id }) => id !== gone.id), notHeld })}
      />
      <FieldError id={`${paperId(paper.key)}-error`}>
        {notTaken.length > 0 && codeText('upload.kind', { name: notTaken, accepts: paper.accepts })}
      </FieldError>
      {!has && (
        <div className={styles.notHeld}>
          <Checkbox
            size="md"
            checked={notHeld}
            label={t('papers.notHeld')}
            onChange={(event) => putPaper(keeper, paper.key, { documents, notHeld: event.currentTarget.checked })}
          />
          {notHeld && <NotHeldAdvice paper={paper} />}
        </div>
      )}
    </li>
  );
}

/** When it is needed, in how many copies, and the official words under the everyday name. */
function PaperFacts({ paper }: { paper: ProcedureComponent }) {
  const { t } = useTranslation(['filing', 'status']);
  const { originals, copies, requiredWhen, shortName, name, accepts, fromStore, templates } = paper;
  const counts = [originals > 0 && t('filing:papers.originals', { count: originals }), copies > 0 && t('filing:papers.copies', { count: copies })];
  const facts = counts.filter(Boolean).join(', ');
  return (
    <div className={styles.facts}>
      {requiredWhen && <p lang="vi">{requiredWhen}</p>}
      {facts && <p>{facts}</p>}
      {accepts && <p>{t('filing:papers.accepts', { kinds: accepts.map((kind) => t(`status:fileKind.${kind}`)).join(', ') })}</p>}
      {fromStore && <p>{t('status:paper.fromStore')}</p>}
      {templates.map(({ name: template, url }) => url && (
        <p key={template}>
          <a href={url} lang="vi">
            {t('filing:papers.template', { name: template })}
          </a>
        </p>
      ))}
      {shortName && shortName !== name && (
        <details>
          <summary>{t('filing:papers.official')}</summary>
          <p lang="vi">{name}</p>
        </details>
      )}
    </div>
  );
}

function NotHeldAdvice({ paper }: { paper: ProcedureComponent }) {
  const { t } = useTranslation('filing');
  const { hotline } = useInstallation();
  if (!paper.required) return <p className={styles.facts}>{t('papers.notHeldOptional')}</p>;
  return (
    <Notice tone="warning">
      <p>{t('papers.notHeldRequired', { hotline })}</p>
    </Notice>
  );
}
