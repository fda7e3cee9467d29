import type { ProcedureCase, VersionChange } from '@motcua/contracts';
import { IconArrowRight, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../components/icon.js';
import styles from './change-list.module.css';
import { useChangeWords, type ToldChange } from './use-change-words.js';

const SIGNS = { ADDED: IconPlus, REMOVED: IconMinus, CHANGED: IconPencil } as const;
const KIND_WORDS = { ADDED: 'added', REMOVED: 'removed', CHANGED: 'changed' } as const;

/** Differences by the case they stand in, the general ones first. */
export function ChangeList({ changes, cases }: { changes: readonly VersionChange[]; cases: readonly ProcedureCase[] }) {
  const { t } = useTranslation('procedures-admin');
  const tell = useChangeWords();
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
                <ChangeLine key={[change.part, change.key, change.property].join(' ')} told={tell(change)} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ChangeLine({ told: { kind, subject, before, after } }: { told: ToldChange }) {
  const { t } = useTranslation('procedures-admin');
  return (
    <li className={styles.line} data-kind={kind}>
      <span className={styles.sign}>
        <Icon of={SIGNS[kind]} />
        {t(`diff.${KIND_WORDS[kind]}`)}
      </span>
      <span lang="vi" className={styles.subject}>
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
