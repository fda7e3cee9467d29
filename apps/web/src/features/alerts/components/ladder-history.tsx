import { ALERT_KINDS, type AlertKind, type AlertLadder, type AlertLadderView } from '@motcua/contracts';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../components/instant.js';
import { useRungWords } from '../use-rung-words.js';
import styles from './ladder.module.css';

type Change = AlertLadderView['history'][number];

/** Who changed which rungs when and why, newest first. */
export function LadderHistory({ history }: { history: readonly Change[] }) {
  const { t } = useTranslation('alerts');
  return (
    <section aria-labelledby="lich-su">
      <h2 id="lich-su">{t('history.title')}</h2>
      {history.length === 0 ? (
        <p>{t('history.none')}</p>
      ) : (
        <ol className={styles.history}>
          {history.map((change) => (
            <li key={change.revision} className={styles.change}>
              <p>
                <strong>{t('history.revision', { n: change.revision })}</strong> <Instant at={change.at} />, {change.byName}
              </p>
              {change.note && <p lang="vi">{change.note}</p>}
              <Differences before={change.before} after={change.after} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Differences({ before, after }: { before: AlertLadder; after: AlertLadder }) {
  const { t } = useTranslation('alerts');
  const words = useRungWords();
  const sentences = (ladder: AlertLadder, kind: AlertKind): string[] => ladder[kind].map((rung) => words.rung(kind, rung));
  const changed = ALERT_KINDS.map((kind) => ({ kind, was: sentences(before, kind), is: sentences(after, kind) })).filter(
    ({ was, is }) => was.join('\n') !== is.join('\n'),
  );
  if (changed.length === 0) return <p>{t('history.same')}</p>;
  return (
    <dl className={styles.differences}>
      {changed.map(({ kind, was, is }) => (
        <div key={kind}>
          <dt>{t(`kind.${kind}.title`)}</dt>
          <dd>
            <ul>
              {was
                .filter((sentence) => !is.includes(sentence))
                .map((sentence) => (
                  <li key={sentence}>
                    <span className="visually-hidden">{t('history.removed')}: </span>
                    <del>{sentence}</del>
                  </li>
                ))}
              {is
                .filter((sentence) => !was.includes(sentence))
                .map((sentence) => (
                  <li key={sentence}>
                    <span className="visually-hidden">{t('history.added')}: </span>
                    <ins>{sentence}</ins>
                  </li>
                ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
