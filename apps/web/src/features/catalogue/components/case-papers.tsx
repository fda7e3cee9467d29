import type { ProcedureCase, ProcedureComponent } from '@motcua/contracts';
import { isAlwaysAsked } from '@motcua/domain';
import { useTranslation } from 'react-i18next';
import { ClampedText } from '../../../components/clamped-text.js';
import { usePaperWords } from '../../../i18n/paper-words.js';
import styles from './case-papers.module.css';

/** `Giấy tờ cần nộp`: what everybody hands in, then what is asked for only sometimes; on paper each has a box to tick. */
export function CasePapers({ chosen: { components }, setCount }: { chosen: ProcedureCase; setCount: number }) {
  const { t } = useTranslation(['catalogue', 'status']);
  const always = components.filter(isAlwaysAsked);
  const sometimes = components.filter((paper) => !isAlwaysAsked(paper));
  const isMixed = always.length > 0 && sometimes.length > 0;
  return (
    <section id="mau-don">
      <h2>{t('papers.title')}</h2>
      {components.length === 0 && <p>{t('status:paper.none')}</p>}
      {isMixed && <h3>{t('papers.always')}</h3>}
      <Papers papers={always} from={1} />
      {isMixed && <h3 className={styles.group}>{t('papers.sometimes')}</h3>}
      <Papers papers={sometimes} from={always.length + 1} />
      {components.length > 0 && <p>{t('papers.sets', { count: setCount })}</p>}
    </section>
  );
}

function Papers({ papers, from }: { papers: readonly ProcedureComponent[]; from: number }) {
  if (papers.length === 0) return null;
  return (
    <ol className={styles.papers} start={from}>
      {papers.map((paper) => (
        <Paper key={paper.key} paper={paper} />
      ))}
    </ol>
  );
}

function Paper({ paper }: { paper: ProcedureComponent }) {
  const { t } = useTranslation('catalogue');
  const words = usePaperWords();
  return (
    <li>
      <div lang="vi">
        <strong>{paper.shortName ?? ''}</strong>
        <ClampedText>{paper.name}</ClampedText>
      </div>
      <p className={styles.counts}>{words.counts(paper)}</p>
      {paper.templates.map(({ name, url }) => (
        <p key={name} className={styles.template} lang="vi">
          {url ? <a href={url}>{name}</a> : t('papers.template', { name })}
        </p>
      ))}
    </li>
  );
}
