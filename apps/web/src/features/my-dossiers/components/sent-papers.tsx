import type { DossierComponent, DossierDetail } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { ClampedText } from '../../../components/clamped-text.js';
import { FileRows } from '../../../form-fields/papers/file-rows.js';
import styles from './dossier.module.css';

/** All papers that were handed in, every version of them, with what the officer said. */
export function SentPapers({ dossier }: { dossier: DossierDetail }) {
  const { t } = useTranslation('my-dossiers');
  const handedIn = dossier.components.filter(({ rounds, originals, copies }) => rounds.length > 0 || originals + copies > 0);
  if (handedIn.length === 0) return <p>{t('detail.noPapers')}</p>;
  return (
    <ul className={styles.papers}>
      {handedIn.map((paper) => (
        <SentPaper key={paper.component.key} paper={paper} />
      ))}
    </ul>
  );
}

function SentPaper({ paper }: { paper: DossierComponent }) {
  const { t } = useTranslation(['my-dossiers', 'status']);
  const { component, verdict, note, rounds, originals, copies } = paper;
  const name = component.shortName ?? component.name;
  const isPaper = rounds.length === 0;
  return (
    <li>
      <h3 lang="vi">{component.shortName ?? <ClampedText>{component.name}</ClampedText>}</h3>
      {verdict && (
        <p className={styles.verdict}>
          {t(`status:verdict.${verdict}`)}
          {note && <span lang="vi">: {note}</span>}
        </p>
      )}
      {isPaper && <p className={styles.verdict}>{t('my-dossiers:detail.onPaper', { originals, copies })}</p>}
      {rounds.map(({ round, documents }, index) => (
        <div key={round}>
          {rounds.length > 1 && (
            <p className={styles.old}>{t(index === rounds.length - 1 ? 'my-dossiers:detail.newest' : 'my-dossiers:detail.round', { round: index + 1 })}</p>
          )}
          <FileRows documents={documents} paperName={name} />
        </div>
      ))}
    </li>
  );
}
