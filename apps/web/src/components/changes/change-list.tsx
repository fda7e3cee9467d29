import type { NamedCase, VersionChange } from '@motcua/contracts';
import { IconArrowRight, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.js';
import styles from './change-list.module.css';
import { useChangeWords, type ToldChange } from './use-change-words.js';

const SIGNS = { ADDED: IconPlus, REMOVED: IconMinus, CHANGED: IconPencil } as const;
const KIND_WORDS = { ADDED: 'added', REMOVED: 'removed', CHANGED: 'changed' } as const;

/** Which of the differences are taken, where the reader decides that. */
export interface ChangePicking {
  picked: ReadonlySet<VersionChange>;
  onPick: (change: VersionChange, isPicked: boolean) => void;
}

export interface ChangeListProps {
  changes: readonly VersionChange[];
  cases: readonly NamedCase[];
  picking?: ChangePicking;
}

/** Differences by the case they stand in, the general ones first. Needs the words of `procedures-admin` and `status`. */
export function ChangeList({ changes, cases, picking }: ChangeListProps) {
  const { t } = useTranslation('procedures-admin');
  const tell = useChangeWords(cases);
  const keys = [...new Set(changes.map(({ caseKey }) => caseKey))];
  const titleOf = (key: string | null): string =>
    key === null ? t('diff.general') : t('check.inCase', { name: cases.find((one) => one.key === key)?.name.vi ?? key });
  return (
    <div className={styles.groups}>
      {keys.map((key) => (
        <section key={key ?? ''}>
          <h3>{titleOf(key)}</h3>
          <ul className={styles.list}>
            {changes
              .filter(({ caseKey }) => caseKey === key)
              .map((change) => (
                <ChangeLine key={[change.part, change.key, change.property].join(' ')} change={change} told={tell(change)} picking={picking} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

interface ChangeLineProps {
  change: VersionChange;
  told: ToldChange;
  picking: ChangePicking | undefined;
}

function ChangeLine({ change, told: { kind, subject, before, after }, picking }: ChangeLineProps) {
  const { t } = useTranslation('procedures-admin');
  const id = useId();
  return (
    <li className={styles.line} data-kind={kind} data-picking={picking ? true : undefined}>
      {picking && (
        <label className={styles.pick}>
          <input
            type="checkbox"
            aria-labelledby={id}
            checked={picking.picked.has(change)}
            onChange={(event) => picking.onPick(change, event.currentTarget.checked)}
          />
        </label>
      )}
      <span className={styles.sign}>
        <Icon of={SIGNS[kind]} />
        {t(`diff.${KIND_WORDS[kind]}`)}
      </span>
      <span id={id} lang="vi" className={styles.subject}>
        {subject}
      </span>
      {kind === 'CHANGED' && (
        <span className={styles.values}>
          <span className="visually-hidden">{t('diff.before')} </span>
          <s>{before}</s>
          <Icon of={IconArrowRight} />
          <span className="visually-hidden">{t('diff.after')} </span>
          <ins>{after}</ins>
        </span>
      )}
    </li>
  );
}
