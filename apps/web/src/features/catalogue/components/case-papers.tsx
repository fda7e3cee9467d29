import type { ProcedureCase, ProcedureComponent } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ClampedText } from '../../../components/clamped-text.js';
import styles from './case-papers.module.css';

/** `Giấy tờ cần nộp`: every paper with how many originals and copies, and its form to download. */
export function CasePapers({ chosen, setCount }: { chosen: ProcedureCase; setCount: number }) {
  const { t } = useTranslation('catalogue');
  return (
    <section id="mau-don">
      <h2>{t('papers.title')}</h2>
      {chosen.components.length === 0 ? (
        <p>{t('papers.none')}</p>
      ) : (
        <>
          <ol className={styles.papers}>
            {chosen.components.map((paper) => (
              <Paper key={paper.key} paper={paper} />
            ))}
          </ol>
          <p>{t('papers.sets', { count: setCount })}</p>
        </>
      )}
    </section>
  );
}

function Paper({ paper }: { paper: ProcedureComponent }) {
  const { t } = useTranslation('catalogue');
  const counts = [
    paper.originals > 0 && t('papers.originals', { count: paper.originals }),
    paper.copies > 0 && t('papers.copies', { count: paper.copies }),
    !paper.required && (paper.requiredWhen ?? t('papers.ifAny')),
  ].filter(Boolean);
  return (
    <li>
      <div lang="vi">
        <strong>{paper.shortName ?? ''}</strong>
        <ClampedText>{paper.name}</ClampedText>
      </div>
      <p className={styles.counts}>{counts.join(' · ')}</p>
      {paper.templates.map(({ name, url }) => (
        <p key={name} className={styles.template} lang="vi">
          {url ? <a href={url}>{name}</a> : t('papers.template', { name })}
        </p>
      ))}
    </li>
  );
}
